package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArgLineTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        line(""),
        line("  \n\t "),
        line("-Xmx2g", "-Xmx2g"),
        line(" -Xmx2g\n  -ea\t-Da=b ", "-Xmx2g", "-ea", "-Da=b"),
        line("-Dfoo=\"a b\" -Xmx1g", "-Dfoo=a b", "-Xmx1g"),
        line("\"-Dfoo=a b\" -Xmx1g", "-Dfoo=a b", "-Xmx1g"),
        line("-Dfoo='a b' -Xmx1g", "-Dfoo=a b", "-Xmx1g"),
        line("-D\"foo bar\"=x'y z'w", "-Dfoo bar=xy zw"),
        line("-Dfoo=a\\ b", "-Dfoo=a b"),
        line("-Dfoo=\"a \\\"b\\\" c\"", "-Dfoo=a \"b\" c"),
        line("-Dfoo=\"it's\" -Dbar='\"'", "-Dfoo=it's", "-Dbar=\""),
        line("-Dfoo=it\\'s", "-Dfoo=it's"),
        line("-Dfoo='a\\ b\\\\c'", "-Dfoo=a\\ b\\\\c"),
        line("\"\" -Dfoo=\"\"", "", "-Dfoo="));
  }

  static Stream<Arguments> pathsOfWindows() {
    return Stream.of(
        line("-Dtmp=C:\\Users\\me\\tmp", "-Dtmp=C:\\Users\\me\\tmp"),
        line("-Dtmp=\"C:\\Program Files\\x\"", "-Dtmp=C:\\Program Files\\x"),
        line("-Dtmp='\\\\server\\a b'", "-Dtmp=\\\\server\\a b"),
        line("-Dtmp=C:\\", "-Dtmp=C:\\"));
  }

  private static Arguments line(String line, String... arguments) {
    return Arguments.of(line, List.of(arguments));
  }

  @ParameterizedTest
  @MethodSource({"lines", "pathsOfWindows"})
  void aLineIsSplitAtSpacesOutsideOfQuotes(String line, List<String> arguments) {
    assertThat(ArgLine.split(line)).isEqualTo(arguments);
  }

  @Test
  void anOpenQuoteIsAnErrorThatNamesItsPosition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArgLine.split("-Xmx1g -Dfoo=\"a b"))
        .withMessage(
            "storygen.argLine is '-Xmx1g -Dfoo=\"a b', but expected a closing \" for the one at"
                + " position 14. Close the quote, or write \\\" for the character itself.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArgLine.split("-Dfoo=it's"))
        .withMessageContaining("expected a closing ' for the one at position 9.");
  }
}
