package dev.storygen.piper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storygen.architecture.FileCycles;

@AnalyzeClasses(packages = "dev.storygen.piper", importOptions = DoNotIncludeTests.class)
class PiperArchitectureTest {

  @ArchTest
  static final ArchRule noCycleHasMoreThanTwoFiles = classes().should(FileCycles.notExceed(2));
}
