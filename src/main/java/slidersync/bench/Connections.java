package slidersync.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import slidersync.bus.Addresses;
import slidersync.client.Connector;
import slidersync.client.SockJsClient;
import slidersync.client.SockJsConnection;
import slidersync.client.Transport;

/** Opens the connections of a load, and opens those again that end. */
final class Connections {

  private static final int CONNECTING_AT_ONCE = 50;
  private static final long CONNECT_SECONDS = 120;
  private static final long RETRY_MILLIS = 500;
  private final Vertx vertx;
  private final Connector connector;
  private final Load load;
  private final Measure measure;
  private final List<SockJsConnection> connections = new ArrayList<>();
  private final List<Mover> movers = new ArrayList<>();
  private boolean over;

  Connections(Vertx vertx, Connector connector, Load load, Measure measure) {
    this.vertx = vertx;
    this.connector = connector;
    this.load = load;
    this.measure = measure;
  }

  /** Completes when all are open. */
  Future<Void> open() {
    return values().compose(this::open);
  }

  /** What moves the controls, one for each connection that does. */
  List<Mover> movers() {
    return movers;
  }

  void close() {
    over = true;
    List.copyOf(connections).forEach(SockJsConnection::close);
  }

  /** All values of the board, which also tells whether there is one. */
  private Future<Map<String, Object>> values() {
    String get = Addresses.get(connector.target().board());
    return SockJsClient.open(connector, load.transport())
        .onSuccess(client -> connections.add(client.connection()))
        .compose(client -> client.request(get, new JsonObject()))
        .compose(
            reply ->
                reply.getString("type").equals("rec")
                    ? Future.succeededFuture(
                        reply.getJsonObject("body").getJsonObject("values").getMap())
                    : Future.failedFuture(reply.getString("message")))
        .timeout(10, TimeUnit.SECONDS);
  }

  private Future<Void> open(Map<String, Object> values) {
    List<String> controls =
        values.entrySet().stream()
            .filter(value -> !(value.getValue() instanceof Boolean))
            .map(Map.Entry::getKey)
            .toList();
    if (controls.isEmpty()) return Future.failedFuture("the board has nothing to move");
    List<Supplier<Future<?>>> todo = new ArrayList<>();
    for (int i = 0; i < load.movers(); i++) {
      String control = controls.get(i % controls.size());
      Object here = values.getOrDefault(control, "");
      Mover mover = new Mover(measure, connector.target().board(), control, here, load);
      movers.add(mover);
      todo.add(() -> connect(mover));
    }
    for (int i = 0; i < load.watchers(); i++) todo.add(this::watch);
    for (int i = 0; i < load.stalled(); i++) todo.add(this::stall);
    List<Future<?>> lanes = new ArrayList<>();
    for (int i = 0; i < CONNECTING_AT_ONCE; i++) lanes.add(lane(todo));
    return Future.all(lanes).timeout(CONNECT_SECONDS, TimeUnit.SECONDS).mapEmpty();
  }

  /** Does one after another, as long as there is something left. */
  private Future<?> lane(List<Supplier<Future<?>>> todo) {
    if (todo.isEmpty()) return Future.succeededFuture();
    return todo.remove(todo.size() - 1).get().compose(done -> lane(todo));
  }

  private Future<?> watch() {
    return Watcher.watch(connector, load.transport(), measure)
        .onSuccess(connection -> keep(connection, this::watch));
  }

  private Future<?> connect(Mover mover) {
    return SockJsClient.open(connector, load.transport())
        .onSuccess(
            client -> {
              mover.use(client);
              keep(client.connection(), () -> connect(mover));
            });
  }

  private Future<?> stall() {
    return Watcher.watch(connector, Transport.WEBSOCKET, new Measure())
        .onSuccess(
            connection -> {
              connections.add(connection);
              connection.stall();
            });
  }

  private void keep(SockJsConnection connection, Supplier<Future<?>> again) {
    connections.add(connection);
    connection
        .ended()
        .onSuccess(
            end -> {
              if (over) return;
              measure.counts().reconnects++;
              connections.remove(connection);
              connection.close();
              retry(again);
            });
  }

  private void retry(Supplier<Future<?>> again) {
    if (over) return;
    vertx.setTimer(RETRY_MILLIS, t -> again.get().onFailure(failure -> retry(again)));
  }
}
