package dev.storygen.embedded.normalizer.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/narration.md} has the rules in their order, with examples that are true. */
class NarrationPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+Rule)` \\| [^|]+ \\| `([^`]+)` → `([^`]+)` \\|$");

  static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("../../docs/narration.md"))).results();
  }

  @Test
  void thePageHasTheRulesInTheirOrder() throws IOException {
    List<String> names = rows().map(row -> row.group(1)).toList();

    assertThat(names).isEqualTo(EnglishVerbalizer.ruleNames());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theExampleIsTrue(MatchResult row) {
    assertThat(SpokenText.of(row.group(2))).isEqualTo(row.group(3));
  }
}
