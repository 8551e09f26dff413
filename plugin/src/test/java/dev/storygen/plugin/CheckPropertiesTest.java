package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.Check;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of a check's first limit: {@code -Dstorygen.loudness=-20}. */
class CheckPropertiesTest {

  static Stream<String> checks() {
    return ServiceLoader.load(Check.class).stream().map(check -> check.get().name());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theNameOfAnyCheckIsItsFirstLimit(String check) {
    Properties commandLine = new Properties();
    commandLine.setProperty("storygen." + check, "2");

    assertThat(new GroupedProperties(new Properties(), commandLine).commandLine().checks())
        .isEqualTo(Map.of(check, Map.of("value", "2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads", "skip", "version", "video", "voice", "require"})
  void otherNamesOfOneWordAreNoChecks(String name) {
    Properties pom = new Properties();
    pom.setProperty("storygen." + name, "2");

    assertThat(new GroupedProperties(pom, new Properties()).pom().checks()).isEmpty();
  }

  @Test
  void noParameterHasTheNameOfACheck() throws Exception {
    assertThat(checks()).doesNotContainAnyElementsOf(PropertyGroup.names());
    assertThat(checks().map(check -> "storygen." + check))
        .doesNotContainAnyElementsOf(
            GoalsPageTest.parameters().map(GoalsPageTest.Parameter::property).toList());
  }
}
