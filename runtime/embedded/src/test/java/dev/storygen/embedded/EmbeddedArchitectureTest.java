package dev.storygen.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storygen.architecture.FileCycles;
import dev.storygen.architecture.PackageLine;
import java.util.List;

@AnalyzeClasses(packages = "dev.storygen.embedded", importOptions = DoNotIncludeTests.class)
class EmbeddedArchitectureTest {

  /** A package uses only those after it. */
  private static final List<String> LINE =
      List.of(
          "aligner",
          "voice",
          "writer",
          "ideas",
          "grammar",
          "normalizer",
          "normalizer.international",
          "normalizer.english");

  @ArchTest
  static final ArchRule packagesFormOneLine = PackageLine.of("dev.storygen.embedded.", LINE);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.embedded.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCycleHasMoreThanTwoFiles = classes().should(FileCycles.notExceed(2));
}
