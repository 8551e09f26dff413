package dev.storygen.ffmpeg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storygen.architecture.FileCycles;
import dev.storygen.architecture.PackageLine;
import java.util.List;

@AnalyzeClasses(packages = "dev.storygen.ffmpeg", importOptions = DoNotIncludeTests.class)
class FfmpegArchitectureTest {

  /** A package uses only those after it. The last one loads the libraries. */
  private static final List<String> LINE =
      List.of(
          ".render", ".inspect", ".audio", ".music", ".encode", ".scenery", ".draw", ".decode", "");

  @ArchTest static final ArchRule packagesFormOneLine = PackageLine.of("dev.storygen.ffmpeg", LINE);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesFormNoLargeCycles = classes().should(FileCycles.notExceed(2));
}
