package dev.storygen.ffmpeg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

@AnalyzeClasses(packages = "dev.storygen.ffmpeg", importOptions = DoNotIncludeTests.class)
class FfmpegArchitectureTest {

  /** Each uses only those behind it; the last is the binding to the libraries. */
  private static final List<String> LINE =
      List.of("..render", "..inspect", "..audio", "..encode", "..draw", "..decode", "..ffmpeg");

  @ArchTest static final ArchRule packagesFormOneLine = oneLine();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesFormNoLargeCycles = classes().should(FileCycles.notExceed(2));

  private static ArchRule oneLine() {
    LayeredArchitecture line =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture();
    for (String name : LINE) {
      line = line.layer(name).definedBy(name);
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
