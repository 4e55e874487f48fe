package slidersync.web.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;
import slidersync.bus.ProfileCodec;
import slidersync.text.Reason;
import slidersync.web.http.OriginCheck;

/**
 * {@code POST /me}: how the browser's participant wants to be seen from now on, on this device.
 * {@code {"name": "Ana", "color": "#e5484d"}}, or {@code {"name": null}} to be forgotten; answered
 * with 204, 400 or 422.
 */
public final class ProfileRoute {

  private static final int MAX_BYTES = 1024;

  private final IdentityCookie identities;

  public ProfileRoute(IdentityCookie identities) {
    this.identities = identities;
  }

  public void route(Router router, List<String> publicUrls) {
    router
        .post("/me")
        .handler(BodyHandler.create(false).setBodyLimit(MAX_BYTES))
        .handler(new OriginCheck(publicUrls))
        .handler(this::remember);
  }

  private void remember(RoutingContext context) {
    JsonObject body = body(context);
    if (body == null) {
      answer(context, Reason.MALFORMED.code(), "expected a JSON object with a name and a color");
    } else if (body.containsKey("name") && body.getValue("name") == null) {
      remember(context, null);
    } else {
      ProfileCodec.decode(body)
          .match(
              profile -> remember(context, profile),
              refusal -> answer(context, refusal.reason().code(), refusal.message()));
    }
  }

  private void remember(RoutingContext context, @Nullable Profile profile) {
    Identity identity = identities.of(context.request()).orElseGet(Identity::random);
    identities.remember(context.request(), identity.with(profile));
    context.response().setStatusCode(204).end();
  }

  private static @Nullable JsonObject body(RoutingContext context) {
    try {
      return context.body().asJsonObject();
    } catch (DecodeException | ClassCastException e) {
      return null;
    }
  }

  private static void answer(RoutingContext context, int status, String message) {
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(message + "\n");
  }
}
