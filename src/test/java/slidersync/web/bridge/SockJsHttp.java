package slidersync.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;

/** Requests to a SockJS endpoint at a port, each on a connection of its own. */
record SockJsHttp(int port) {

  static final String JAVASCRIPT = "application/javascript; charset=UTF-8";

  static final String NEVER_STORED = "no-store, no-cache, no-transform, must-revalidate, max-age=0";

  Answer get(String path, String... headers) {
    return request("GET", path, "", headers);
  }

  Answer post(String path, String body, String... headers) {
    return request("POST", path, body, headers);
  }

  /** Asks for what has come for a session. */
  Answer poll(String session, String... headers) {
    return post(session + "/xhr", "", headers);
  }

  /** Sends the messages of a session. */
  Answer send(String session, String body, String... headers) {
    return post(session + "/xhr_send", body, headers);
  }

  Answer request(String method, String path, String body, String... headers) {
    return RawHttp.request(port, method, "/eventbus" + path, List.of(headers), body);
  }

  OpenRequest stream(String session) {
    return OpenRequest.send(port, "POST", "/eventbus" + session + "/xhr_streaming");
  }

  OpenRequest events(String session) {
    return OpenRequest.send(port, "GET", "/eventbus" + session + "/eventsource");
  }

  /** What a page of this server says of itself. */
  String origin() {
    return "http://127.0.0.1:" + port;
  }

  void assertIsForOrigin(Answer answer) {
    assertThat(answer.header("Access-Control-Allow-Origin")).hasValue(origin());
    assertThat(answer.header("Access-Control-Allow-Credentials")).hasValue("true");
  }

  /** A body of one chunk. */
  static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + OpenRequest.END;
  }
}
