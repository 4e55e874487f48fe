package slidersync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture.LayerDependencySpecification;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.vertx.core.eventbus.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.bus.Refusals;

/**
 * The arrows between the rooms (packages), which are what lets web and owner run on different
 * nodes.
 */
class ArchitectureTest {

  private static final String ROOT = "slidersync";
  private static final String WEB = "slidersync.web";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("slidersync");

  private static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("slidersync");

  /** Each room, and the rooms that it may know. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry(
              "root",
              List.of(
                  "cli",
                  "cluster",
                  "watch",
                  "osc",
                  "announce",
                  "mqtt",
                  "extension",
                  "boardfile",
                  "osc",
                  "oscquery",
                  "door",
                  "web",
                  "owner",
                  "bus",
                  "store",
                  "board",
                  "wiring",
                  "sync",
                  "tls",
                  "text")),
          Map.entry(
              "cli", List.of("boardfile", "bench", "door", "web", "store", "board", "tls", "text")),
          Map.entry("cluster", List.of("cli", "text")),
          Map.entry("watch", List.of("boardfile", "bus", "board", "sync", "text")),
          Map.entry("boardfile", List.of("board", "layout", "wiring", "control", "text")),
          Map.entry(
              "door", List.of("boardfile", "bus", "board", "wiring", "control", "sync", "text")),
          Map.entry("bench", List.of("client", "bus", "text")),
          Map.entry("client", List.of("text")),
          Map.entry(
              "web",
              List.of(
                  "door", "bus", "boardfile", "board", "layout", "control", "sync", "tls", "text")),
          Map.entry("tls", List.of()),
          Map.entry("osc", List.of("door", "bus", "board", "wiring", "control", "sync", "text")),
          Map.entry(
              "oscquery", List.of("osc", "door", "web", "board", "wiring", "control", "text")),
          Map.entry("announce", List.of()),
          Map.entry(
              "mqtt",
              List.of("door", "boardfile", "bus", "board", "wiring", "control", "sync", "text")),
          Map.entry("extension", List.of("door", "board", "text")),
          Map.entry("owner", List.of("bus", "store", "boardfile", "board", "sync", "text")),
          Map.entry("bus", List.of("board", "sync", "text")),
          Map.entry("store", List.of("sync", "text")),
          Map.entry("board", List.of("layout", "wiring", "control", "sync", "text")),
          Map.entry("wiring", List.of("control", "text")),
          Map.entry("layout", List.of("control", "text")),
          Map.entry("control", List.of("text")),
          Map.entry("sync", List.of("text")),
          Map.entry("text", List.of()));

  /** The rooms of {@code web}, from the one that knows all to those that know none. */
  private static final Map<String, List<String>> ROOMS_OF_WEB =
      Map.ofEntries(
          Map.entry(
              "root",
              List.of(
                  "description",
                  "page",
                  "api",
                  "bridge",
                  "feed",
                  "identity",
                  "language",
                  "tls",
                  "http")),
          Map.entry("description", List.of("page", "http")),
          Map.entry("tcp", List.of("bridge", "feed", "http")),
          Map.entry("page", List.of("bridge", "feed", "identity", "language", "tls", "http")),
          Map.entry("api", List.of("feed", "identity", "http")),
          Map.entry("tls", List.of()),
          Map.entry("bridge", List.of("feed", "identity", "http")),
          Map.entry("feed", List.of("http")),
          Map.entry("identity", List.of("http")),
          Map.entry("language", List.of()),
          Map.entry("http", List.of()));

  /** Each class of {@code web} with those inside it. */
  private static final SliceAssignment CLASSES_OF_WEB =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return type.getPackageName().startsWith(WEB)
              ? SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""))
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "classes of web";
        }
      };

  @Test
  void roomsKnowEachOtherByTheArrowsOnly() {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("slidersync..");
    for (String room : ROOMS.keySet()) {
      rooms = rooms.layer(room).definedBy(room.equals("root") ? ROOT : ROOT + "." + room + "..");
    }
    arrows(rooms, ROOMS).ensureAllClassesAreContainedInArchitecture().check(MAIN);
  }

  @Test
  void roomsOfWebKnowEachOtherByTheArrowsOnly() {
    LayeredArchitecture rooms =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("slidersync.web..");
    for (String room : ROOMS_OF_WEB.keySet()) {
      rooms = rooms.layer(room).definedBy(room.equals("root") ? WEB : WEB + "." + room);
    }
    arrows(rooms, ROOMS_OF_WEB).check(MAIN);
  }

  private static LayeredArchitecture arrows(
      LayeredArchitecture rooms, Map<String, List<String>> known) {
    LayeredArchitecture held = rooms;
    for (Map.Entry<String, List<String>> room : known.entrySet()) {
      LayerDependencySpecification layer = held.whereLayer(room.getKey());
      held =
          room.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
    }
    return held.whereLayer("root").mayNotBeAccessedByAnyLayer();
  }

  @Test
  void roomsHaveNoCircles() {
    slices().matching("slidersync.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("slidersync.web.(*)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void classesOfWebHaveNoCircles() {
    slices().assignedFrom(CLASSES_OF_WEB).should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void domainKnowsNoVertxAndNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "slidersync.text",
            "slidersync.sync",
            "slidersync.control",
            "slidersync.layout",
            "slidersync.board")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.vertx..", "io.netty..", "java.io..", "java.nio.file..", "java.net..", "java.sql..")
        .check(MAIN);
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    noClasses()
        .that(resideOutsideOfPackages("slidersync.store"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(MAIN);
  }

  @Test
  void environmentIsReadInTheRootOnly() {
    noClasses()
        .that(resideOutsideOfPackages("slidersync"))
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(MAIN);
  }

  @Test
  void commandsAreRefusedWithAReasonThatTravels() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Refusals.class.getName())
        .should()
        .callMethod(Message.class, "fail", int.class, String.class)
        .check(MAIN);
  }

  /** A store blocks by its contract, so it may wait between two attempts to open. */
  @Test
  void nothingButTheStoreSleeps() {
    for (JavaClasses classes : List.of(MAIN, TESTS)) {
      noClasses()
          .that(resideOutsideOfPackages("slidersync.store"))
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class)
          .check(classes);
    }
  }
}
