package slidersync.web.page;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.cache.TemplateCache;
import com.github.jknack.handlebars.io.TemplateLoader;
import io.vertx.core.Vertx;
import io.vertx.ext.web.templ.handlebars.HandlebarsTemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import slidersync.layout.Widgets;

/** The templates of pages, each parsed once for all web verticles of the process. */
final class Templates {

  /** What a board's page always has, besides its widgets. */
  private static final List<String> OF_BOARDS =
      List.of(
          "board",
          "html",
          "head",
          "menu",
          "people",
          "messages",
          "notes",
          "section",
          "item",
          "label");

  private static final TemplateLoader FILES = new TemplateFiles();
  private static final TemplateCache PARSED = new ConcurrentMapTemplateCache();

  private Templates() {}

  /** A name in a template means what the part it stands in has, never what the page around has. */
  static HandlebarsTemplateEngine engine(Vertx vertx) {
    HandlebarsTemplateEngine made = HandlebarsTemplateEngine.create(vertx);
    made.unwrap().setParentScopeResolution(false);
    made.unwrap().with(FILES).with(PARSED);
    Markup.register(made.unwrap());
    return made;
  }

  /** Parses those of boards, before the first page asks for them. */
  static void makeAhead(Vertx vertx) {
    Handlebars engine = engine(vertx).unwrap();
    OF_BOARDS.forEach(template -> parse(engine, template));
    Widgets.names().forEach(widget -> parse(engine, "widgets/" + widget));
  }

  private static void parse(Handlebars engine, String template) {
    try {
      engine.compile(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
