package slidersync.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.gargoylesoftware.htmlunit.HttpWebConnection;
import com.gargoylesoftware.htmlunit.WebClient;
import com.gargoylesoftware.htmlunit.WebConnection;
import com.gargoylesoftware.htmlunit.WebRequest;
import com.gargoylesoftware.htmlunit.WebResponse;
import com.gargoylesoftware.htmlunit.WebResponseData;
import com.gargoylesoftware.htmlunit.util.NameValuePair;
import com.gargoylesoftware.htmlunit.util.WebConnectionWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Polls beside the scripts of HtmlUnit, which runs each request in their one thread: a poll that
 * waits for the server would keep the page from sending, as no browser does. A poll that is not
 * answered soon gets a heartbeat of SockJS, and its own answer goes to the next one. A connection
 * of HtmlUnit is made for one thread only: each poll has its own, and the others are one at a time.
 */
final class PatientPolls extends WebConnectionWrapper {

  private static final int SOON_MILLIS = 50;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Those under way, by the path of their session; each address has a moment, too. */
  private final Map<String, Future<WebResponse>> polls = new ConcurrentHashMap<>();

  private final WebClient client;
  private volatile boolean asked;

  PatientPolls(WebClient client) {
    super(client);
    this.client = client;
  }

  @Override
  public WebResponse getResponse(WebRequest request) throws IOException {
    String session = request.getUrl().getPath();
    if (!session.endsWith("/xhr")) return oneAtATime(request);
    asked = true;
    Future<WebResponse> poll =
        polls.computeIfAbsent(session, first -> threads.submit(() -> inItsOwn(request)));
    try {
      WebResponse answer = poll.get(SOON_MILLIS, TimeUnit.MILLISECONDS);
      polls.remove(session);
      return answer;
    } catch (TimeoutException later) {
      return heartbeat(request);
    } catch (ExecutionException | InterruptedException e) {
      polls.remove(session);
      throw new IOException(e);
    }
  }

  /** Whether the page has polled at all. */
  boolean asked() {
    return asked;
  }

  private synchronized WebResponse oneAtATime(WebRequest request) throws IOException {
    return super.getResponse(request);
  }

  private WebResponse inItsOwn(WebRequest request) throws IOException {
    try (WebConnection connection = new HttpWebConnection(client)) {
      return connection.getResponse(request);
    }
  }

  private static WebResponse heartbeat(WebRequest request) {
    List<NameValuePair> headers =
        List.of(new NameValuePair("Content-Type", "application/javascript; charset=UTF-8"));
    return new WebResponse(
        new WebResponseData("h\n".getBytes(UTF_8), 200, "OK", headers), request, 0);
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    super.close();
  }
}
