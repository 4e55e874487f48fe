package slidersync.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import slidersync.text.Quoted;

/** The options of HTTPS. */
final class TlsOptions {

  private static final String TLS = "--tls";
  private static final String CERTIFICATE = "--tls-cert";
  private static final String KEY = "--tls-key";

  @Option(
      names = TLS,
      paramLabel = "auto",
      converter = Auto.class,
      description =
          "Speak HTTPS, with a certificate that is made here; /trust tells devices about it.")
  private Optional<Settings.Tls.Auto> auto = Optional.empty();

  @Option(
      names = CERTIFICATE,
      paramLabel = "FILE",
      converter = Converters.File.class,
      description = "Speak HTTPS, with the certificate (and its chain) in this PEM file.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = KEY,
      paramLabel = "FILE",
      converter = Converters.File.class,
      description = "The key of that certificate.")
  private Optional<Path> key = Optional.empty();

  /**
   * @param source names an option as it was given
   */
  Optional<Settings.Tls> settings(Function<String, String> source) {
    if (certificate.isPresent() != key.isPresent()) {
      String given = certificate.isPresent() ? CERTIFICATE : KEY;
      String missing = certificate.isPresent() ? KEY : CERTIFICATE;
      throw StartException.usage(source.apply(given) + ": expected " + missing + " as well");
    }
    if (auto.isPresent() && certificate.isPresent()) {
      throw StartException.usage(
          source.apply(TLS) + ": expected either auto or " + CERTIFICATE + ", got both");
    }
    if (auto.isPresent()) return Optional.of(auto.get());
    return certificate.flatMap(file -> key.map(secret -> new Settings.Tls.Files(file, secret)));
  }

  /** The one word that there is. */
  static final class Auto implements ITypeConverter<Settings.Tls.Auto> {
    @Override
    public Settings.Tls.Auto convert(String text) {
      if (text.equals("auto")) return new Settings.Tls.Auto();
      throw StartException.usage("expected auto, got " + Quoted.of(text));
    }
  }
}
