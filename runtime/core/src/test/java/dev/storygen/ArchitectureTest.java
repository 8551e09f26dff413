package dev.storygen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storygen.architecture.FileCycles;
import dev.storygen.architecture.PackageLine;
import dev.storygen.architecture.WallClock;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(packages = "dev.storygen", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each uses only those behind it. */
  private static final List<String> LINE =
      List.of(
          "worker.parent",
          "worker.child",
          "engine",
          "worker",
          "preflight",
          "report.html",
          "report.html.timeline",
          "report.html.story",
          "report.html.chart",
          "report",
          "history",
          "metrics",
          "log",
          "check.audio",
          "check.video",
          "check.subtitle",
          "check.script",
          "check",
          "pipeline",
          "speech",
          "service",
          "brief",
          "provider",
          "cache",
          "media",
          "event",
          "forecast",
          "git",
          "model");

  @ArchTest static final ArchRule packagesFormOneLine = PackageLine.of("dev.storygen.", LINE);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesFormNoLargeCycles = classes().should(FileCycles.notExceed(2));

  @ArchTest
  static final ArchRule packagesAreNamedForWhatTheyHold =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..internal..", "..impl..");

  /**
   * The lock of a folder shows since when its holder has it. An archive of classes is of jars with
   * their times, which are only compared for equality.
   */
  @ArchTest
  static final ArchRule noClassReadsTheWallClock =
      WallClock.isReadOnlyBy(
          Set.of(
              "dev.storygen.worker.parent.ClassArchive", "dev.storygen.worker.parent.OutputLocks"));

  @ArchTest
  static final ArchRule onlyTheServicePackageKnowsFailsafe =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.storygen.service")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.failsafe..");
}
