package dev.storygen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

@AnalyzeClasses(packages = "dev.storygen", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each uses only those behind it. */
  private static final List<String> LINE =
      List.of(
          "worker.parent",
          "worker.child",
          "worker",
          "report.html",
          "report.html.timeline",
          "report.html.story",
          "report.html.chart",
          "report",
          "history",
          "metrics",
          "log",
          "check",
          "pipeline",
          "speech",
          "service",
          "brief",
          "provider",
          "media",
          "model");

  @ArchTest static final ArchRule packagesFormOneLine = oneLine();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreNamedForWhatTheyHold =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..internal..", "..impl..");

  @ArchTest
  static final ArchRule onlyTheServicePackageKnowsFailsafe =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.storygen.service")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.failsafe..");

  private static ArchRule oneLine() {
    LayeredArchitecture line =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : LINE) {
      line = line.layer(name).definedBy("dev.storygen." + name);
    }
    for (int i = 0; i < LINE.size(); i++) {
      String name = LINE.get(i);
      line =
          i == 0
              ? line.whereLayer(name).mayNotBeAccessedByAnyLayer()
              : line.whereLayer(name)
                  .mayOnlyBeAccessedByLayers(LINE.subList(0, i).toArray(String[]::new));
    }
    return line;
  }
}
