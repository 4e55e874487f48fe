package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** Requests that no browser makes get a clear status, and the node lives on (promise 10). */
class HostileHttpTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET     | /nope                            | 404
          GET     | /boards/nope                     | 404
          GET     | /boards/<script>alert(1)<script> | 404
          GET     | /boards/%3Cscript%3E             | 404
          GET     | /boards/..%2fmain                | 404
          GET     | /../../../../etc/passwd          | 404
          GET     | /%2e%2e/%2e%2e/%2e%2e/etc/passwd | 404
          GET     | /..%2f..%2f..%2fetc/passwd       | 404
          GET     | /..%5c..%5cetc%5cpasswd          | 404
          GET     | /vendor/../../etc/passwd         | 404
          GET     | /%00                             | 404
          GET     | /style.css%00.html               | 404
          GET     | /webroot/main.js                 | 404
          GET     | /templates/board.hbs             | 404
          GET     | /META-INF/MANIFEST.MF            | 404
          GET     | *                                | 404
          GET     | no-slash                         | 404
          GET     | /%zz                             | 400
          GET     | /%                               | 400
          GET     | /slider-sync.js?v=%zz            | 400
          GET     | /slider-sync.js?%                | 400
          POST    | /                                | 405
          PUT     | /boards/main                     | 405
          DELETE  | /metrics                         | 405
          TRACE   | /                                | 405
          CONNECT | /                                | 405
          BREW    | /                                | 405
          G()T    | /                                | 400
          PUT     | /eventbus/000/a/xhr_send         | 405
          POST    | /eventbus/000/a/eventsource      | 405
          POST    | /eventbus/websocket              | 405
          GET     | /eventbus/websocket              | 400
          GET     | /eventbus/000/a/jsonp?c=x        | 404
          POST    | /eventbus/000/a/jsonp_send       | 404
          GET     | /eventbus/000/a/htmlfile?c=x     | 404
          GET     | /eventbus/iframe.html            | 404
          GET     | /eventbus/iframe-1.6.1.html      | 404
          GET     | /eventbus/%69frame.html          | 404
          GET     | /eventbus//iframe.html           | 404
          POST    | /eventbus/chunking_test          | 404
          OPTIONS | /eventbus/chunking_test          | 404
          GET     | /eventbusX/websocket             | 404
          GET     | /EVENTBUS/info                   | 404
          """,
      delimiter = '|')
  void requestGetsItsStatus(String method, String target, int status) {
    Answer answer = RawHttp.request(NODE.port(), method, target);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("<script>alert", "Exception", "\tat ", "root:");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a TLS handshake        | \u0016\u0003\u0001\u0002\u0000 garbage~~                           | 400
          HTTP/2                 | PRI * HTTP/2.0~~SM~~                                               | 501
          HTTP/9.9               | GET / HTTP/9.9~Host: a~~                                           | 501
          no Host                | GET / HTTP/1.1~~                                                   | 400
          garbage as Host        | GET / HTTP/1.1~Host: a;b'<script>~Connection: close~~              | 400
          header without a colon | GET / HTTP/1.1~Host: a~no colon~~                                  | 400
          NUL in a header        | GET / HTTP/1.1~Host: a~X: a\u0000b~~                               | 400
          negative length        | POST /eventbus/0/a/xhr_send HTTP/1.1~Host: a~Content-Length: -1~~  | 400
          length of 1e9          | POST /eventbus/0/a/xhr_send HTTP/1.1~Host: a~Content-Length: 1000000000~~ | 413
          chunks win, no message | POST /eventbus/0/a/xhr_send HTTP/1.1~Host: a~Content-Length: 4~Transfer-Encoding: chunked~Connection: close~~0~~ | 500
          WebSocket version 99   | GET /eventbus/websocket HTTP/1.1~Host: a~Connection: Upgrade, close~Upgrade: websocket~Sec-WebSocket-Key: x~Sec-WebSocket-Version: 99~~ | 426
          """,
      delimiter = '|')
  void bytesGetTheirStatus(String what, String text, int status) {
    Answer answer = RawHttp.send(NODE.port(), text.replace("~", "\r\n"));

    assertThat(answer.status()).as(what).isEqualTo(status);
  }

  @Test
  void longUrlIsRefused() {
    String target = "/" + "a".repeat(5_000);

    assertThat(RawHttp.request(NODE.port(), "GET", target).status()).isEqualTo(414);
  }

  @Test
  void longHeaderIsRefused() {
    String header = "X-Long: " + "a".repeat(9_000);

    assertThat(RawHttp.request(NODE.port(), "GET", "/", header).status()).isEqualTo(431);
  }
}
