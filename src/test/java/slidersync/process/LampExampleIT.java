package slidersync.process;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.ClientArtifact;
import slidersync.support.Compiled;
import slidersync.support.JarProcess;
import slidersync.support.Loopback;
import slidersync.support.TestCluster;

/** The example of {@code src/example/lamp}, built with what its pom names, beside a real node. */
@ExtendWith(VertxExtension.class)
class LampExampleIT {

  private static final Path LAMP = Path.of("src/example/lamp");
  private static final String BOARDS =
      "boards: {main: {controls: {dim: {type: range, min: 0, max: 100}}}}";

  @TempDir private Path folder;

  @Test
  void itsPomNamesTheVersionsOfTheProgram() {
    String program = ClientArtifact.read(Path.of("pom.xml"));

    assertThat(ClientArtifact.dependencies("src/example/lamp/pom.xml"))
        .isEqualTo(
            Map.of(
                "slider-sync-client", ClientArtifact.element(program, "version"),
                "vertx-hazelcast", ClientArtifact.element(program, "vertx.version")));
  }

  @Test
  void artifactAndItsSourcesHaveWhatIsListedAndNothingElse() throws IOException {
    Set<String> listed =
        ClientArtifact.sources().map(ClientArtifact::className).collect(toCollection(TreeSet::new));

    assertThat(classesIn(Path.of("target/slider-sync-client.jar"), ".class")).isEqualTo(listed);
    assertThat(classesIn(Path.of("target/slider-sync-client-sources.jar"), ".java"))
        .isEqualTo(listed);
  }

  private static Set<String> classesIn(Path jar, String ending) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(ending) && !name.contains("package-info"))
          .map(name -> name.replace(ending, "").replaceAll("\\$.*", "").replace('/', '.'))
          .collect(toCollection(TreeSet::new));
    }
  }

  @Test
  void lampShowsWhatSomebodyHasMovedAtThePage(Vertx vertx) throws IOException {
    Path classes = build();
    Loopback site = new Loopback(1);
    try (TestCluster cluster =
            TestCluster.start(folder, site, i -> "jdbc:sqlite:data/test.db", BOARDS);
        JarProcess lamp = light(classes, site.clusterPort(0));
        SockJsClient ana = get(SockJsClient.open(vertx, Transport.WEBSOCKET, cluster.port(0)))) {
      awaitLine(lamp, "lamp [                    ] 0 %");

      JsonObject change = new JsonObject().put("values", new JsonObject().put("dim", 30));
      get(ana.request("board.main.set", change));

      awaitLine(lamp, "lamp [######              ] 30 %");
      await()
          .until(
              () ->
                  get(ana.request("board.main.messages.get", new JsonObject()))
                      .encode()
                      .contains("The lamp is lit"));
      assertThat(lamp.err()).isEmpty();
    }
  }

  private static void awaitLine(JarProcess lamp, String line) {
    await().atMost(Duration.ofSeconds(30)).until(() -> lamp.out().contains(line));
  }

  /** Compiles the example as Maven would, with the artifact and what its pom names. */
  private Path build() throws IOException {
    Path classes = folder.resolve("lamp");
    try (Stream<Path> sources = Files.walk(LAMP.resolve("src/main/java"))) {
      Compiled.of(
          sources.filter(file -> file.toString().endsWith(".java")).toList(), classes, classPath());
    }
    Files.copy(LAMP.resolve("src/main/resources/cluster.xml"), classes.resolve("cluster.xml"));
    return classes;
  }

  private static String classPath() {
    return Path.of("target/slider-sync-client.jar").toAbsolutePath()
        + File.pathSeparator
        + ClientArtifact.classPath()
        + File.pathSeparator
        + ClientArtifact.classPath("vertx-hazelcast|hazelcast");
  }

  private JarProcess light(Path classes, int member) {
    return JarProcess.java(
        folder,
        "--add-modules=java.se",
        "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "--add-opens=java.management/sun.management=ALL-UNNAMED",
        "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
        "-cp",
        classes + File.pathSeparator + classPath(),
        "example.lamp.Lamp",
        "127.0.0.1",
        "127.0.0.1:" + member);
  }
}
