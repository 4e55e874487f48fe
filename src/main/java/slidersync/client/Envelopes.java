package slidersync.client;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Makes the envelopes that a program sends to the bridge. */
public final class Envelopes {

  private Envelopes() {}

  public static JsonObject register(String address) {
    return of("register", address);
  }

  /** A command that is not answered, unless a {@code replyAddress} is added. */
  public static JsonObject send(String address, @Nullable Object body) {
    return of("send", address).put("body", body);
  }

  private static JsonObject of(String type, String address) {
    return new JsonObject()
        .put("type", type)
        .put("address", address)
        .put("headers", new JsonObject());
  }
}
