package slidersync;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.Rule;
import slidersync.bus.Addresses;
import slidersync.bus.BoardClient;
import slidersync.bus.Fields;
import slidersync.bus.Follower;
import slidersync.bus.Refusals;
import slidersync.bus.Sender;
import slidersync.support.ClientArtifact;

/** The small artifact has what programs call, what that needs, and nothing else. */
class ClientArtifactTest {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

  /** What programs call. The rest of the artifact is there because these need it. */
  private static final List<Class<?>> API =
      List.of(
          BoardClient.class,
          Addresses.class,
          Fields.class,
          Follower.class,
          Refusals.class,
          Sender.class,
          Rule.class);

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("slidersync");

  @TempDir private Path output;

  @Test
  void artifactHasTheClassesThatProgramsCallAndWhatTheyNeed() throws IOException {
    assertThat(ClientArtifact.sources().map(ClientArtifact::className))
        .containsExactlyInAnyOrderElementsOf(needed());
  }

  @Test
  void itsPomHasTheLibrariesThatThoseNeedInTheVersionsOfTheProgram() throws IOException {
    Set<String> libraries =
        ClientArtifact.sources()
            .flatMap(source -> IMPORT.matcher(ClientArtifact.read(source)).results())
            .map(found -> library(found.group(1)))
            .filter(library -> !library.isEmpty())
            .collect(toCollection(TreeSet::new));
    Map<String, String> declared = ClientArtifact.dependencies("src/client/pom.xml");

    assertThat(declared.keySet()).isEqualTo(libraries);
    String program = ClientArtifact.read(Path.of("pom.xml"));
    assertThat(declared)
        .containsEntry("vertx-core", ClientArtifact.element(program, "vertx.version"));
    assertThat(declared)
        .containsEntry("jspecify", ClientArtifact.dependencies("pom.xml").get("jspecify"));
    assertThat(
            ClientArtifact.element(ClientArtifact.read(Path.of("src/client/pom.xml")), "version"))
        .isEqualTo(ClientArtifact.element(program, "version"));
  }

  /** With nothing but its dependencies, and with comments that make a Javadoc without a warning. */
  @Test
  void itsSourcesAreCompleteAndTheirCommentsSound() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  problems,
                  List.of(
                      "-proc:none",
                      "-Xdoclint:all,-missing",
                      "-d",
                      output.toString(),
                      "-sourcepath",
                      output.toString(),
                      "-cp",
                      ClientArtifact.classPath()),
                  null,
                  files.getJavaFileObjectsFromPaths(ClientArtifact.sources().toList()))
              .call();
      assertThat(problems.getDiagnostics()).isEmpty();
      assertThat(compiled).isTrue();
    }
  }

  /** The classes that the API reaches, each with those inside it. */
  private static Set<String> needed() {
    Set<String> found = new TreeSet<>();
    List<JavaClass> open = new ArrayList<>(API.stream().map(MAIN::get).toList());
    while (!open.isEmpty()) {
      JavaClass next = open.remove(open.size() - 1);
      if (!next.getPackageName().startsWith("slidersync") || !found.add(outer(next))) continue;
      MAIN.stream()
          .filter(inside -> outer(inside).equals(outer(next)))
          .flatMap(inside -> inside.getDirectDependenciesFromSelf().stream())
          .forEach(dependency -> open.add(dependency.getTargetClass().getBaseComponentType()));
    }
    return found;
  }

  private static String outer(JavaClass type) {
    return type.getName().replaceAll("\\$.*", "");
  }

  /** The library that an imported package is of; empty for Java's and for the artifact's own. */
  private static String library(String name) {
    if (name.startsWith("java.") || name.startsWith("slidersync.")) return "";
    if (name.startsWith("io.vertx.core.")) return "vertx-core";
    return name.startsWith("org.jspecify.") ? "jspecify" : name;
  }
}
