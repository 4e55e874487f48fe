package slidersync.client;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection to the bridge, over any transport of SockJS. */
public final class Link {

  private final Clients clients;
  private final Transport transport;
  private final String path;
  private final Consumer<String> onFrame;
  private final Promise<Link> opened = Promise.promise();
  private final Promise<Void> ended = Promise.promise();
  private @Nullable WebSocket socket;
  private boolean closed;

  private Link(Clients clients, Transport transport, Consumer<String> onFrame) {
    this.clients = clients;
    this.transport = transport;
    this.onFrame = onFrame;
    path = "/eventbus/000/" + UUID.randomUUID() + "/" + transport.path();
  }

  /** How to connect. */
  public record Clients(Target target, HttpClient http, WebSocketClient webSockets) {}

  /**
   * Connects.
   *
   * @param onFrame gets the text of each frame that holds messages: {@code a["...", ...]}
   */
  public static Future<Link> open(Clients clients, Transport transport, Consumer<String> onFrame) {
    Link link = new Link(clients, transport, onFrame);
    if (transport == Transport.WEBSOCKET) {
      link.connect();
    } else {
      link.poll();
    }
    return link.opened.future();
  }

  /** Completes when the server has ended the connection. */
  public Future<Void> ended() {
    return ended.future();
  }

  public void send(JsonObject envelope) {
    String frame = new JsonArray().add(envelope.encode()).encode();
    WebSocket open = socket;
    if (open != null) {
      open.writeTextMessage(frame);
    } else {
      int name = path.lastIndexOf('/');
      clients
          .http()
          .request(options(HttpMethod.POST, path.substring(0, name) + "/xhr_send"))
          .compose(
              request -> request.putHeader("Content-Type", "text/plain").send(Buffer.buffer(frame)))
          .onFailure(failure -> end());
    }
  }

  public void subscribe(String address) {
    send(
        new JsonObject()
            .put("type", "register")
            .put("address", address)
            .put("headers", new JsonObject()));
  }

  /** Reads nothing from now on; WebSocket only. */
  public void stall() {
    WebSocket open = socket;
    if (open != null) open.pause();
  }

  public void close() {
    closed = true;
    WebSocket open = socket;
    if (open == null) return;
    open.close();
    // Who reads nothing would wait in vain for the other side's part of the end.
    open.resume();
  }

  private void connect() {
    Target target = clients.target();
    // Listens before it connects: a future's listener may come later than the first frame.
    ClientWebSocket open = clients.webSockets().webSocket();
    open.textMessageHandler(
        text -> {
          socket = open;
          frame(text);
        });
    open.exceptionHandler(failure -> end());
    open.closeHandler(v -> end());
    open.connect(
            new WebSocketConnectOptions()
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.ssl())
                .setURI(path)
                .addHeader("Origin", target.origin()))
        .onFailure(opened::tryFail);
  }

  private void poll() {
    if (closed || ended.future().isComplete()) return;
    HttpMethod method = transport == Transport.EVENTSOURCE ? HttpMethod.GET : HttpMethod.POST;
    clients
        .http()
        .request(options(method, path))
        .compose(request -> request.send())
        .onSuccess(this::read)
        .onFailure(this::fail);
  }

  private void read(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      fail(new IllegalStateException(path + " answered " + response.statusCode()));
      return;
    }
    response.handler(RecordParser.newDelimited("\n", line -> line(line.toString().trim())));
    response.exceptionHandler(this::fail);
    response.endHandler(end -> poll());
  }

  private void line(String line) {
    if (transport != Transport.EVENTSOURCE) {
      frame(line);
    } else if (line.startsWith("data: ")) {
      frame(line.substring("data: ".length()));
    }
  }

  private void frame(String frame) {
    if (frame.startsWith("a")) {
      onFrame.accept(frame);
    } else if (frame.equals("o")) {
      opened.tryComplete(this);
    } else if (frame.startsWith("c")) {
      end();
    }
  }

  private void fail(Throwable failure) {
    opened.tryFail(failure);
    end();
  }

  private void end() {
    opened.tryFail("the server closed the connection");
    if (!closed) ended.tryComplete();
  }

  private RequestOptions options(HttpMethod method, String uri) {
    Target target = clients.target();
    return new RequestOptions()
        .setHost(target.host())
        .setPort(target.port())
        .setSsl(target.ssl())
        .setMethod(method)
        .setURI(uri)
        .addHeader("Origin", target.origin());
  }
}
