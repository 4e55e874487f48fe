package slidersync.web.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.Boards;
import slidersync.web.feed.Feeds;
import slidersync.web.http.OriginCheck;
import slidersync.web.identity.IdentityCookie;

/**
 * The HTTP API of boards, {@code /api/...}, and what describes it, {@code /openapi.json}. It reads
 * from the feeds of its web verticle, sends commands to the owners, and events to those who follow.
 */
public final class Api {

  private static final String PREFIX = "/api/";

  private Api() {}

  /**
   * Routes all operations.
   *
   * @return describes them, as {@code /openapi.json} does
   */
  public static Supplier<JsonObject> route(
      Vertx vertx,
      Router router,
      Boards boards,
      Feeds feeds,
      IdentityCookie identities,
      List<String> publicUrls,
      MeterRegistry registry) {
    DoorMeters meters = new DoorMeters(registry, "http");
    ApiLoad load = ApiLoad.of(vertx, registry);
    KnownBoards known = new KnownBoards(boards, feeds);
    List<Operation> operations =
        new ArrayList<>(
            OperationTable.of(
                new Reads(known),
                new Changes(known, new CommandSender(vertx, feeds), identities),
                new EventStreams(known, load, meters)));
    OpenApi description = new OpenApi(operations, known);
    operations.add(description.operation());
    Guard guard = new Guard(new OriginCheck(publicUrls), load, meters);
    new ApiRoutes(guard, meters).route(router, operations);
    return description::document;
  }

  /** Whether a request is for the API, which answers also what it cannot do in its own way. */
  public static boolean isFor(RoutingContext context) {
    @Nullable String path = context.request().path();
    return path != null && path.startsWith(PREFIX);
  }

  /** Answers what failed before an operation could, or in it. */
  public static void answerFailure(RoutingContext context, int status) {
    Problem problem =
        switch (status) {
          case 400 -> Problem.of(Refusal.of(Reason.MALFORMED, "expected a well-formed request"));
          case 413 ->
              Problem.of(
                  Refusal.of(
                          Reason.TOO_LARGE,
                          "expected a body of at most " + ApiLimits.MAX_BYTES + " bytes")
                      .with(Refusal.MOST, ApiLimits.MAX_BYTES));
          case 500 -> Problem.of(500, "something failed here; the log of the server says what");
          default -> Problem.of(status, "expected a request as in /openapi.json");
        };
    problem.send(context.response());
  }
}
