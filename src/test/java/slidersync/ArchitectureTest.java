package slidersync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import io.vertx.core.eventbus.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import slidersync.bus.Refusals;

/** The arrows between the packages, which are what lets web and owner run on different nodes. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("slidersync");

  private static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("slidersync");

  @Test
  void packagesKnowEachOtherByTheArrowsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("slidersync..")
        .layer("root")
        .definedBy("slidersync")
        .layer("cli")
        .definedBy("slidersync.cli")
        .layer("boardfile")
        .definedBy("slidersync.boardfile")
        .layer("web")
        .definedBy("slidersync.web")
        .layer("owner")
        .definedBy("slidersync.owner")
        .layer("bus")
        .definedBy("slidersync.bus")
        .layer("store")
        .definedBy("slidersync.store")
        .layer("bench")
        .definedBy("slidersync.bench")
        .layer("board")
        .definedBy("slidersync.board")
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("root")
        .mayOnlyAccessLayers("cli", "web", "owner", "bus", "store", "board")
        .whereLayer("cli")
        .mayOnlyAccessLayers("boardfile", "bench", "web", "store", "board")
        .whereLayer("boardfile")
        .mayOnlyAccessLayers("board")
        .whereLayer("web")
        .mayOnlyAccessLayers("bus", "board")
        .whereLayer("bench")
        .mayOnlyAccessLayers("bus", "board")
        .whereLayer("owner")
        .mayOnlyAccessLayers("bus", "store", "board")
        .whereLayer("bus")
        .mayOnlyAccessLayers("board")
        .whereLayer("store")
        .mayOnlyAccessLayers("board")
        .whereLayer("board")
        .mayNotAccessAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("slidersync.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void boardKnowsNoVertxAndNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAPackage("slidersync.board..")
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
