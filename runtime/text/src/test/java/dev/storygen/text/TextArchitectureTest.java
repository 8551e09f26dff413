package dev.storygen.text;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storygen.architecture.FileCycles;

@AnalyzeClasses(packages = "dev.storygen.text", importOptions = DoNotIncludeTests.class)
class TextArchitectureTest {

  @ArchTest
  static final ArchRule filesFormNoLargeCycles = classes().should(FileCycles.notExceed(2));
}
