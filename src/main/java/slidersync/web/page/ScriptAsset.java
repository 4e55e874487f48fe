package slidersync.web.page;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import slidersync.web.language.Languages;
import slidersync.web.language.Texts;

/**
 * Scripts with the texts that they say: one asset for each language, all at the same path. Who does
 * not name one, as the page of an author, gets the language that the browser wishes.
 */
final class ScriptAsset {

  private final Map<String, Asset> assets;

  /**
   * @param names of the scripts, in their order
   */
  ScriptAsset(String path, List<String> names) {
    this(path, names, Texts::script);
  }

  /**
   * @param said makes the statement that gives them their texts; it stands behind the namespace
   *     that it needs, or first
   */
  ScriptAsset(String path, List<String> names, Function<Texts, String> said) {
    int texts = names.indexOf(ProgramFiles.NAMESPACE) + 1;
    Lazy<byte[]> before = new Lazy<>(() -> BuiltInFiles.read(names.subList(0, texts)));
    Lazy<byte[]> after = new Lazy<>(() -> BuiltInFiles.read(names.subList(texts, names.size())));
    assets =
        Languages.all().stream()
            .collect(
                Collectors.toMap(
                    Texts::language,
                    in ->
                        new Asset(
                            path,
                            "text/javascript; charset=utf-8",
                            () -> joined(before.get(), said.apply(in), after.get()))));
  }

  /** Bytes: one text of all would be encoded anew for each language. */
  private static byte[] joined(byte[] before, String said, byte[] after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.writeBytes(said.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(after);
    return all.toByteArray();
  }

  /** The URL of the scripts in one language. */
  String url(Texts texts) {
    return in(texts).url();
  }

  /** Whether a request asks for these scripts, in some language, and no others. */
  boolean isNamedBy(RoutingContext context) {
    return named(context).isPresent();
  }

  private Optional<Asset> named(RoutingContext context) {
    return assets.values().stream().filter(asset -> asset.isNamedBy(context)).findAny();
  }

  void serve(RoutingContext context) {
    named(context).ifPresentOrElse(asset -> asset.serve(context), () -> serveWished(context));
  }

  private void serveWished(RoutingContext context) {
    context.response().headers().add(HttpHeaders.VARY, Languages.VARY);
    in(Languages.of(context.request())).serve(context);
  }

  private Asset in(Texts texts) {
    return requireNonNull(assets.get(texts.language()));
  }
}
