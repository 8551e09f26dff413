package dev.storygen.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

@AnalyzeClasses(packages = "dev.storygen.embedded", importOptions = DoNotIncludeTests.class)
class EmbeddedArchitectureTest {

  /** Each uses only those behind it. */
  private static final List<String> LINE =
      List.of("aligner", "voice", "writer", "ideas", "grammar", "normalizer", "normalizer.english");

  @ArchTest static final ArchRule packagesFormOneLine = oneLine();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.embedded.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCycleHasMoreThanTwoFiles = classes().should(FileCycles.ofAtMost(2));

  private static ArchRule oneLine() {
    LayeredArchitecture line = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : LINE) {
      line = line.layer(name).definedBy("dev.storygen.embedded." + name);
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
