package slidersync.peer;

import io.vertx.core.Vertx;

/** A Vert.x HTTP server that does nothing; how fast it starts is how fast anything can. */
public final class EmptyServer {

  private EmptyServer() {}

  /** Listens on the port that is the argument, and says so. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Vertx vertx = Vertx.vertx();
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end())
        .listen(port, "127.0.0.1")
        .onSuccess(server -> System.out.println("ready"));
  }
}
