package slidersync.web.feed;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import slidersync.board.Definitions;
import slidersync.bus.Fields;
import slidersync.text.MqttUrl;

/**
 * What browsers and programs are told of a board's definition: the text that the nodes tell each
 * other, without the users and passwords of brokers.
 */
public final class PublicDefinition {

  private static final String TEXT = "text";

  private PublicDefinition() {}

  /** Leaves out what is secret in a delta of a definition. */
  public static @Nullable Object of(@Nullable Object body) {
    if (!(body instanceof JsonObject delta)
        || !(delta.getValue(Fields.VALUES) instanceof JsonObject values)
        || !(values.getValue(Definitions.ID) instanceof JsonObject board)
        || !(board.getValue(TEXT) instanceof String text)) {
      return body;
    }
    JsonObject told = delta.copy();
    told.getJsonObject(Fields.VALUES)
        .getJsonObject(Definitions.ID)
        .put(TEXT, MqttUrl.withoutUsers(text));
    return told;
  }
}
