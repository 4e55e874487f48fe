package slidersync.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.door.DoorException;
import slidersync.support.Compiled;

/** Verticles of the operator's own, compiled by the test. */
@ExtendWith(VertxExtension.class)
class OwnVerticleTest {

  private static final String LIGHTS =
      """
      import io.vertx.core.Future;
      import io.vertx.core.VerticleBase;
      public class Lights extends VerticleBase {
        @Override public Future<?> start() {
          return vertx.eventBus()
              .consumer("lights", question -> question.reply(config()))
              .completion();
        }
      }
      """;

  private static final String FAULTS =
      """
      import io.vertx.core.Future;
      import io.vertx.core.VerticleBase;
      public class Faults {
        public static class Fails extends VerticleBase {
          @Override public Future<?> start() {
            return Future.failedFuture(new IllegalStateException("no DMX here"));
          }
        }
        public static class Throws extends VerticleBase {
          public Throws() { throw new IllegalStateException("no room"); }
        }
        public static class Asks extends VerticleBase {
          public Asks(int universe) {}
        }
        public static class Hidden {}
      }
      """;

  @TempDir private Path folder;

  private static Future<String> deploy(Vertx vertx, Path classPath, String name) {
    return vertx.deployVerticle(
        new OwnVerticle(
            new OwnClasses(List.of(classPath)), name, new JsonObject().put("universe", 1)));
  }

  private static Future<Object> ask(Vertx vertx) {
    return vertx.eventBus().request("lights", "").map(reply -> reply.body());
  }

  private static Throwable failure(Future<?> future) {
    return get(future.<Throwable>transform(ended -> Future.succeededFuture(ended.cause())));
  }

  @Test
  void verticleOfAFolderRunsWithItsConfigurationUntilItIsUndeployed(Vertx vertx) {
    Path classes = Compiled.of(folder, "Lights", LIGHTS);

    String deployed = get(deploy(vertx, classes, "com.example.Lights"));
    assertThat(get(ask(vertx))).isEqualTo(new JsonObject().put("universe", 1));

    get(vertx.undeploy(deployed));
    assertThat(failure(ask(vertx))).isInstanceOf(ReplyException.class);
  }

  @Test
  void folderStandsForItsJarsToo(Vertx vertx) throws IOException {
    Path classes = Compiled.of(folder, "Lights", LIGHTS);
    Path jars = Files.createDirectory(folder.resolve("jars"));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(jars.resolve("lights.jar")))) {
      String name = "com/example/Lights.class";
      jar.putNextEntry(new ZipEntry(name));
      Files.copy(classes.resolve(name), jar);
    }

    get(deploy(vertx, jars, "com.example.Lights"));

    assertThat(get(ask(vertx))).isEqualTo(new JsonObject().put("universe", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Faults$Fails | did not start: java.lang.IllegalStateException: no DMX here",
        "Faults$Throws | cannot make a verticle of com.example.Faults$Throws:"
            + " java.lang.IllegalStateException: no room",
        "Faults$Asks | expected com.example.Faults$Asks to have a public constructor without"
            + " parameters",
        "Faults$Hidden | expected the class of a verticle, but com.example.Faults$Hidden is no"
            + " io.vertx.core.Deployable",
      })
  void whatCannotBeDeployedIsSaidInOneLine(String name, String why, Vertx vertx) {
    Path classes = Compiled.of(folder, "Faults", FAULTS);

    Future<String> deployed = deploy(vertx, classes, "com.example." + name);

    assertThat(failure(deployed))
        .isInstanceOf(DoorException.class)
        .hasMessage("--verticle com.example." + name + ": " + why);
  }

  @Test
  void unknownClassIsSaidWithThePlacesWhereItIsNot(Vertx vertx) {
    Future<String> deployed = deploy(vertx, folder, "com.example.Nothing");

    assertThat(failure(deployed))
        .hasMessage(
            "--verticle com.example.Nothing: there is no class com.example.Nothing in the program"
                + " and "
                + folder);
  }
}
