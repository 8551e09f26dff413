package dev.storygen.spark;

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

@AnalyzeClasses(packages = "dev.storygen.spark", importOptions = DoNotIncludeTests.class)
class SparkArchitectureTest {

  /** A package uses only those after it. */
  private static final List<String> LINE = List.of("", ".task", ".story");

  @ArchTest static final ArchRule packagesFormOneLine = PackageLine.of("dev.storygen.spark", LINE);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesFormNoLargeCycles = classes().should(FileCycles.notExceed(2));

  @ArchTest static final ArchRule noClassReadsTheWallClock = WallClock.isReadOnlyBy(Set.of());

  /** The libraries of an executor are those of its cluster. */
  @ArchTest
  static final ArchRule tasksUseOnlyWhatEveryClusterHas =
      classes()
          .that()
          .resideInAPackage("dev.storygen.spark.task")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.storygen.spark.task",
              "java..",
              "scala..",
              "org.apache.spark..",
              "org.apache.hadoop..");

  @ArchTest
  static final ArchRule storiesAreMadeWithoutSpark =
      noClasses()
          .that()
          .resideInAPackage("dev.storygen.spark.story")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.storygen.spark.task", "scala..", "org.apache.spark..", "org.apache.hadoop..");
}
