package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello {{name}}, welcome.",
        "Hello {{ name",
        "Hello {name}.",
        "Hello ${user.name}.",
        "Hello %name%.",
        "TODO: write the end.",
        "The end is TBD.",
        "Lorem ipsum dolor sit amet.",
        "As an AI, I have no grandfather.",
        "Sorry, as an AI language model I cannot.",
        "I'm an AI assistant.",
        "Here is the revised script: once.",
        "Here's your story.",
        "He left.<|im_end|>",
        "[INST] Tell a story [/INST]",
        "### Instruction: tell a story",
        "<speak>Once.</speak>",
        "One line<br/>another",
        "<p class=\"a\">Once.",
        "He met [INSERT NAME] there.",
        "He met [Your name] there.",
        "He left. [pause] She stayed.",
      })
  void remainsAreFound(String text) {
    assertThat(check(text).violated()).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Todo el mundo lo sabe, todo.",
        "She asked whether an AI could love.",
        "He was as an aircraft: loud.",
        "5 < 6 and 7 > 3, he said.",
        "I love you <3 so much, and 100 % of it.",
        "He wrote {sic} 1 time: {1}.",
        "She said [he was old] and left.",
        "Here is the house.",
        "a <- b, 10% off and 20% more",
        "# A heading",
        "The lorem tree.",
      })
  void ordinaryTextPasses(String text) {
    assertThat(check(text).measurements().get(0).detail())
        .as(text)
        .isEqualTo(text.contains("{sic}") ? "line 1: '{sic}'" : "");
  }

  @Test
  void theFirstThreeAreNamedWithTheirLines() {
    assertViolated(
        check("Once.\n{{a}} and {{b}}\r\n\nTODO\nTBD lorem ipsum"),
        "script.txt of lighthouse: placeholders and remains is 5 (line 2: '{{a}}', line 2:"
            + " '{{b}}', line 4: 'TODO' and 2 more), but expected maximum is 0. Replace or remove"
            + " them in the script and voice it again, or set <checks><placeholders>.");
  }

  @Test
  void anEmptyScriptHasNone() {
    assertPassed(check(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{{",
        "<",
        "<a ",
        "[",
        "[your ",
        "<|",
        "%a",
        "${a",
        "here is the ",
        "as an ai "
      })
  void hostileTextTakesLinearTime(String part) {
    String text = part.repeat(1_000_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(text));
  }

  private CheckOutcome check(String text) {
    return new StoryFolder(folder).file("script.txt", text).check(new Placeholders());
  }
}
