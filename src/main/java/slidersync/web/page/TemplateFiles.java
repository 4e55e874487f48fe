package slidersync.web.page;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates in the jar, each read once. The sources of Vert.x are never equal, so no cache of
 * templates would know them again, and every part of a page would be parsed for every item of it.
 */
final class TemplateFiles extends AbstractTemplateLoader {

  private static final String FOLDER = "/templates/";
  private static final String SUFFIX = ".hbs";

  private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();

  TemplateFiles() {
    setPrefix(FOLDER);
    setSuffix(SUFFIX);
  }

  @Override
  public TemplateSource sourceAt(String name) throws IOException {
    String path = FOLDER + name + (name.endsWith(SUFFIX) ? "" : SUFFIX);
    @Nullable TemplateSource known = sources.get(path);
    if (known != null) return known;
    try (InputStream in = TemplateFiles.class.getResourceAsStream(path)) {
      if (in == null) throw new FileNotFoundException(path);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      TemplateSource source = new StringTemplateSource(path, text);
      sources.put(path, source);
      return source;
    }
  }
}
