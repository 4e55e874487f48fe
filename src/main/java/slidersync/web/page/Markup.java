package slidersync.web.page;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Options;
import java.util.HashMap;
import java.util.Map;
import slidersync.web.language.Texts;

/**
 * What templates have besides values: texts in the language of the page, such as <code>
 * {{t "people.join.as" name=me.name}}</code>, and elements for the places in texts, such as <code>
 * (tag "bdi" me.name)</code>.
 */
final class Markup {

  /** The name that the {@link Texts} have in a page. */
  static final String TEXTS = "texts";

  private Markup() {}

  static void register(Handlebars handlebars) {
    handlebars.registerHelper("t", Markup::text);
    handlebars.registerHelper("tag", Markup::tag);
  }

  private static Object text(Object key, Options options) {
    Texts texts = texts(options.context);
    Map<String, Object> escaped = new HashMap<>();
    options.hash.forEach((name, value) -> escaped.put(name, escape(value)));
    String pattern = texts.pattern(key.toString(), options.hash);
    return new SafeString(Texts.fill(escape(pattern).toString(), escaped));
  }

  /** All instances of the server share the compiled templates, so these know no language. */
  private static Texts texts(Context context) {
    Context root = context;
    while (root.parent() != null) root = root.parent();
    return (Texts) root.get(TEXTS);
  }

  /** An element with a text and attributes. */
  private static Object tag(Object name, Options options) {
    StringBuilder element = new StringBuilder("<").append(name);
    options.hash.forEach(
        (attribute, value) ->
            element.append(' ').append(attribute).append("=\"").append(escape(value)).append('"'));
    element.append('>').append(escape(options.param(0))).append("</").append(name).append('>');
    return new SafeString(element);
  }

  private static CharSequence escape(Object value) {
    return Handlebars.Utils.escapeExpression(
        value instanceof CharSequence text ? text : String.valueOf(value));
  }
}
