package dev.storygen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileCyclesTest {

  private final JavaClasses cycleOfThree =
      new ClassFileImporter()
          .importClasses(
              First.class, Second.class, Second.Nested.class, Third.class, Outside.class);

  @Test
  void aLargerCycleIsReportedOnceWithItsFiles() {
    assertThat(violations(2))
        .containsExactly(
            "Cycle of source files: [dev.storygen.architecture.First,"
                + " dev.storygen.architecture.Second, dev.storygen.architecture.Third]");
  }

  @Test
  void aCycleOfTheAllowedSizeIsNoViolation() {
    assertThat(violations(3)).isEmpty();
  }

  private List<String> violations(int maxFiles) {
    return classes()
        .should(FileCycles.notExceed(maxFiles))
        .evaluate(cycleOfThree)
        .getFailureReport()
        .getDetails();
  }
}

record First(Second second) {}

record Second(String text) {

  record Nested(Third third) {}
}

record Third(First first, Outside outside) {}

record Outside() {}
