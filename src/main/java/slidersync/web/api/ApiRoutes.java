package slidersync.web.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Routes requests to operations, and answers those that are for none. */
final class ApiRoutes {

  private static final String OPERATION = "operation";
  private static final String CALL = "call";

  private final Guard guard;
  private final DoorMeters meters;
  private final BodyHandler bodies = BodyHandler.create(false).setBodyLimit(ApiLimits.MAX_BYTES);

  ApiRoutes(Guard guard, DoorMeters meters) {
    this.guard = guard;
    this.meters = meters;
  }

  void route(Router router, List<Operation> operations) {
    byPath(operations)
        .forEach(
            (path, methods) ->
                router
                    .route(path.replaceAll("\\{(\\w+)}", ":$1"))
                    .handler(guard)
                    .handler(context -> choose(context, methods))
                    .handler(this::takeBody)
                    .handler(ApiRoutes::answer));
    for (String rest : List.of("/api", "/api/*")) {
      router.route(rest).handler(guard).handler(this::refuseUnknown);
    }
  }

  /** The operations of each path by their methods. */
  static Map<String, Map<HttpMethod, Operation>> byPath(List<Operation> operations) {
    return operations.stream()
        .collect(
            Collectors.groupingBy(
                Operation::path,
                LinkedHashMap::new,
                Collectors.toMap(Operation::method, operation -> operation)));
  }

  private static void choose(RoutingContext context, Map<HttpMethod, Operation> methods) {
    HttpServerRequest request = context.request();
    HttpMethod method = request.method();
    Operation operation = methods.get(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method);
    if (operation != null) {
      choose(context, operation, allowed(methods, method));
    } else if (method.equals(HttpMethod.OPTIONS)) {
      context
          .response()
          .setStatusCode(204)
          .putHeader(HttpHeaders.ALLOW, allowed(methods, null))
          .end();
    } else {
      String allowed = allowed(methods, null);
      Problem.of(405, "expected one of " + allowed + ", got " + method)
          .with(HttpHeaders.ALLOW, allowed)
          .send(context.response());
    }
  }

  /** The methods of a path but that one, which a control may not take. */
  private static String allowed(Map<HttpMethod, Operation> methods, @Nullable HttpMethod but) {
    return Stream.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.POST,
            HttpMethod.OPTIONS)
        .filter(
            method ->
                method.equals(HttpMethod.OPTIONS)
                    || methods.containsKey(
                        method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method))
        .filter(method -> !method.equals(but))
        .map(HttpMethod::name)
        .collect(Collectors.joining(", "));
  }

  private static void choose(RoutingContext context, Operation operation, String allowed) {
    HttpServerRequest request = context.request();
    List<String> accept = request.headers().getAll(HttpHeaders.ACCEPT);
    Optional<String> type = MediaTypes.best(accept, operation.types());
    String given = request.getHeader(HttpHeaders.CONTENT_TYPE);
    String contentType = given == null ? "" : given;
    if (type.isEmpty()) {
      String types = String.join(" or ", operation.types());
      Problem.of(406, "expected an Accept that takes " + types).send(context.response());
    } else if (operation.body() != Operation.Body.NONE && !MediaTypes.isReadable(contentType)) {
      Problem.of(415, "expected a body of text/plain or application/json in UTF-8")
          .send(context.response());
    } else {
      context.put(OPERATION, operation);
      context.put(CALL, new Call(context, allowed, type.get(), contentType));
      context.next();
    }
  }

  private void takeBody(RoutingContext context) {
    Operation operation = context.get(OPERATION);
    if (operation.body() == Operation.Body.NONE) {
      context.next();
    } else {
      // The handler of bodies takes what says that it is a form for one.
      context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
      bodies.handle(context);
    }
  }

  private static void answer(RoutingContext context) {
    Operation operation = context.get(OPERATION);
    operation.handler().accept(context.get(CALL));
  }

  private void refuseUnknown(RoutingContext context) {
    meters.unknown();
    Problem.of(
            Refusal.of(
                Reason.UNKNOWN_ADDRESS, "there is nothing here; all boards are at /api/boards"))
        .send(context.response());
  }
}
