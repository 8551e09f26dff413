package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertPassed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

  @TempDir Path folder;

  @Test
  void aLoopIsNamedWithItsPhrase() {
    String message = check(words(60, 1) + " and the light went out".repeat(40)).message();

    assertThat(message)
        .startsWith("script.txt of lighthouse: share of repeated phrases is 0.7")
        .contains("('and the light went' 40 times), but expected maximum is 0.25")
        .contains("compression ratio is ", "(the highest of 1000 characters)")
        .endsWith("Write the script without repetitions or set <checks><repetition>.");
  }

  @Test
  void aParagraphThatIsSaidTwiceIsFound() {
    String paragraph = words(150, 1);

    assertThat(check(paragraph + "\n\n" + paragraph).message())
        .contains("share of repeated phrases is 0.49");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 400, 5_000})
  void ordinaryTextOfAnyLengthPasses(int words) {
    assertPassed(check(words(words, 2)));
  }

  @Test
  void aRefrainPasses() {
    assertPassed(
        check(
            words(60, 1)
                + " and the light went out "
                + words(60, 2)
                + " and the light went out "
                + words(60, 3)
                + " and the light went out"));
  }

  @Test
  void otherAlphabetsDoNotCompressBetter() {
    assertPassed(
        check(
            words(400, 4)
                .codePoints()
                .map(c -> c == ' ' ? c : c + 0x3D0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()));
  }

  @Test
  void aLoopInALanguageWithoutSpacesIsFound() {
    assertThat(check("他沿着港口走着看见了一盏红灯然后回家睡觉".repeat(10)).message())
        .contains("share of repeated phrases is 0.");
  }

  @Test
  void aShortTextIsNotJudged() {
    StoryFolder story = new StoryFolder(folder).file("script.txt", "No. No. No. No. No. No. No.");

    assertThat(story.check(new QualityGate(List.of(new Repetition()), GateSettings.defaults())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "他", "' "})
  void hostileTextTakesLinearTime(String part) {
    StoryFolder story =
        new StoryFolder(folder).file("script.txt", part.repeat(1_000_000 / part.length()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> story.check(new QualityGate(List.of(new Repetition()), GateSettings.defaults())));
  }

  /** Words of random letters. */
  private static String words(int count, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int letter = 2 + random.nextInt(6); letter > 0; letter--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  private CheckOutcome check(String text) {
    return new StoryFolder(folder).file("script.txt", text).check(new Repetition());
  }
}
