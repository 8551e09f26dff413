package dev.storygen.remote;

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

@AnalyzeClasses(packages = "dev.storygen.remote", importOptions = DoNotIncludeTests.class)
class RemoteArchitectureTest {

  /** Each package uses only those after it. */
  private static final List<String> LINE =
      List.of("chat", "voice", "transcription", "image", "completion", "prompts", "http");

  @ArchTest
  static final ArchRule packagesFormOneLine = PackageLine.of("dev.storygen.remote.", LINE);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.storygen.remote.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesFormNoLargeCycles = classes().should(FileCycles.notExceed(2));

  /** For a {@code Retry-After} date of a response without its own date. */
  @ArchTest
  static final ArchRule oneClassReadsTheWallClock =
      WallClock.isReadOnlyBy(Set.of("dev.storygen.remote.http.ServiceClient"));

  @ArchTest
  static final ArchRule onlyChatUsesLangChain4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.storygen.remote.chat..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..");
}
