package slidersync.support;

import static java.util.stream.Collectors.toMap;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code src/client} and the pom say of the small artifact that programs depend on. */
public final class ClientArtifact {

  private static final Path SOURCES = Path.of("src/main/java");

  private ClientArtifact() {}

  /** The jars that this build has for the dependencies, with what these bring. */
  public static String classPath() {
    return classPath("vertx-core|vertx-core-logging|netty|jackson-core|jspecify");
  }

  /** The jars of this build's class path that have one of these names. */
  public static String classPath(String names) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> Path.of(path).getFileName().toString().matches("(" + names + ")-.*\\.jar"))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  /** The sources that {@code src/client/api.txt} lists, less what the pom leaves out. */
  public static Stream<Path> sources() throws IOException {
    List<Pattern> included =
        Files.readAllLines(Path.of("src/client/api.txt")).stream()
            .map(ClientArtifact::pattern)
            .toList();
    List<Pattern> excluded =
        Stream.of(element(read(Path.of("pom.xml")), "client.excludes").split(","))
            .map(ClientArtifact::pattern)
            .toList();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(
              file -> {
                String path = SOURCES.relativize(file).toString();
                return path.endsWith(".java")
                    && !path.endsWith("package-info.java")
                    && included.stream().anyMatch(one -> one.matcher(path).matches())
                    && excluded.stream().noneMatch(one -> one.matcher(path).matches());
              })
          .toList()
          .stream();
    }
  }

  private static Pattern pattern(String wildcards) {
    return Pattern.compile(wildcards.replace(".", "\\.").replace("*", "[^/]*"));
  }

  public static String className(Path source) {
    return SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.');
  }

  public static Map<String, String> dependencies(String pom) {
    return Pattern.compile("(?s)<dependency>(.*?)</dependency>")
        .matcher(read(Path.of(pom)))
        .results()
        .map(found -> found.group(1))
        .filter(dependency -> dependency.contains("<version>"))
        .collect(
            toMap(
                dependency -> element(dependency, "artifactId"),
                dependency -> element(dependency, "version"),
                (one, other) -> one));
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String element(String xml, String name) {
    return Pattern.compile("<" + name + ">([^<]*)</" + name + ">")
        .matcher(xml)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
