package dev.storygen.plugin;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storygen.architecture.WallClock;
import java.util.Set;

@AnalyzeClasses(packages = "dev.storygen.plugin", importOptions = DoNotIncludeTests.class)
class PluginArchitectureTest {

  /** The one reading of a build, from which all times are counted. */
  @ArchTest
  static final ArchRule noOtherClassReadsTheWallClock =
      WallClock.isReadOnlyBy(Set.of("dev.storygen.plugin.BuildClock"));
}
