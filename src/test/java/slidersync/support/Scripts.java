package slidersync.support;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import net.sourceforge.htmlunit.corejs.javascript.Context;
import net.sourceforge.htmlunit.corejs.javascript.ContextFactory;
import net.sourceforge.htmlunit.corejs.javascript.ScriptableObject;
import slidersync.web.language.Languages;
import slidersync.web.page.AssetFiles;
import slidersync.web.page.ProgramFiles;

/**
 * The page's scripts in a JavaScript engine of the JVM, without a browser: for logic that knows no
 * DOM. Time stands still until {@link #pass} lets it pass; {@code setTimeout}, {@code setInterval},
 * {@code requestAnimationFrame} and {@code Date.now} go by it. For example:
 *
 * <pre>{@code
 * Scripts scripts = Scripts.of("control/drag.js");
 * scripts.run("var drag = new SliderSync.Drag(10, 10)");
 * assertThat(scripts.text("drag.move(40, 12)")).isEqualTo("slides");
 * }</pre>
 */
public final class Scripts {

  /** An engine that looks at the clock by itself would be too slow for a table of cases. */
  private static final ContextFactory ENGINE =
      new ContextFactory() {
        @Override
        protected Context makeContext() {
          Context context = super.makeContext();
          context.setLanguageVersion(Context.VERSION_ES6);
          context.setOptimizationLevel(-1);
          return context;
        }
      };

  private final ScriptableObject global = ENGINE.call(Context::initStandardObjects);

  private Scripts() {}

  /**
   * Loads {@code namespace.js}, which makes the one global name, the English texts, and these
   * scripts of webroot.
   */
  public static Scripts of(String... names) {
    Scripts scripts = new Scripts();
    scripts.load("fake-window.js");
    scripts.load("webroot/namespace.js");
    scripts.run(Languages.english().script());
    Stream.concat(Stream.of("texts.js"), Stream.of(names))
        .forEach(name -> scripts.load("webroot/" + name));
    return scripts;
  }

  /** Loads the control types and what they need, and then these scripts of webroot. */
  public static Scripts ofTypes(String... names) {
    Stream<String> types = AssetFiles.SCRIPTS.stream().filter(name -> name.startsWith("types/"));
    return of(Stream.concat(types, Stream.of(names)).toArray(String[]::new));
  }

  /** Loads what programs of pages have, {@code SliderSync.board}, and a server in their engine. */
  public static Scripts ofPrograms() {
    Scripts scripts = of(ProgramFiles.SCRIPTS.toArray(String[]::new));
    scripts.load("fake-board.js");
    return scripts;
  }

  private void load(String path) {
    evaluate(Resources.text(path), path);
  }

  /** Runs statements; what they declare stays. */
  public void run(String statements) {
    evaluate(statements, "test");
  }

  /** The value of an expression as a text. */
  public String text(String expression) {
    return ENGINE.call(context -> Context.toString(evaluate(expression, "test")));
  }

  /** The value of an expression as JSON. */
  public String json(String expression) {
    return text("JSON.stringify(" + expression + ")");
  }

  public boolean isTrue(String expression) {
    return Boolean.parseBoolean(text("!!(" + expression + ")"));
  }

  /** Lets time pass; whatever falls due meanwhile happens in its order. */
  public void pass(Duration time) {
    run(String.format(Locale.ROOT, "fakeClock.pass(%d)", time.toMillis()));
  }

  private Object evaluate(String text, String name) {
    return ENGINE.call(context -> context.evaluateString(global, text, name, 1, null));
  }
}
