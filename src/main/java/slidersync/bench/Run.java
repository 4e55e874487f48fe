package slidersync.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import slidersync.client.Connector;

/**
 * One run, on one event loop: connect ({@link Connections}), warm up, measure, put everything back.
 *
 * <p>It stops by itself, whatever the server does.
 */
final class Run {

  private static final long TICK_MILLIS = 1;

  private final Vertx vertx;
  private final Load load;
  private final Consumer<String> progress;
  private final Measure measure = new Measure();
  private final Connections connections;
  private long lastTick;
  private long lastFrames;
  private double connectSeconds;

  Run(Vertx vertx, Connector connector, Load load, Consumer<String> progress) {
    this.vertx = vertx;
    this.load = load;
    this.progress = progress;
    connections = new Connections(vertx, connector, load, measure);
  }

  /** Completes when all has been measured, and every control is back where it was. */
  Future<Report> go() {
    long start = System.nanoTime();
    return connections
        .open()
        .compose(
            connected -> {
              connectSeconds = (System.nanoTime() - start) / 1e9;
              progress.accept(String.format("connected in %.1f s", connectSeconds));
              return measure();
            })
        .onComplete(done -> connections.close());
  }

  private Future<Report> measure() {
    long second = TimeUnit.SECONDS.toNanos(1);
    long warmUpMillis = load.warmUp() * 1_000L;
    long soon = System.nanoTime() + second;
    List<Mover> movers = connections.movers();
    for (int i = 0; i < movers.size(); i++) {
      movers.get(i).probe(System.nanoTime());
      movers.get(i).start(soon + i * second / load.rate() / movers.size());
    }
    lastTick = System.nanoTime();
    Promise<Report> report = Promise.promise();
    long ticker = vertx.setPeriodic(TICK_MILLIS, tick -> tick(movers));
    vertx.setTimer(warmUpMillis, t -> measure.count(true));
    long reporter = vertx.setPeriodic(warmUpMillis + 1_000, 1_000, t -> report());
    vertx.setTimer(
        warmUpMillis + load.seconds() * 1_000L,
        end -> {
          measure.count(false);
          vertx.cancelTimer(ticker);
          movers.forEach(Mover::stop);
          vertx.cancelTimer(reporter);
          vertx.setTimer(
              Measure.PATIENCE_SECONDS * 1_000,
              settled -> {
                movers.forEach(Mover::restore);
                measure.settle(0);
                // The last message of a connection that is closed at once may be lost.
                vertx.setTimer(
                    250, t -> report.complete(new Report(load, measure, connectSeconds)));
              });
        });
    return report.future();
  }

  private void tick(List<Mover> movers) {
    long now = System.nanoTime();
    long late = TimeUnit.NANOSECONDS.toMillis(now - lastTick) - TICK_MILLIS;
    lastTick = now;
    if (measure.isCounting() && late > measure.counts().toolLateMillis) {
      measure.counts().toolLateMillis = late;
    }
    movers.forEach(mover -> mover.move(now));
  }

  private void report() {
    long frames = measure.counts().frames;
    progress.accept(Report.line(measure, frames - lastFrames));
    lastFrames = frames;
  }
}
