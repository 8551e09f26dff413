package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.architecture.HostileText;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.WordSegments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownEmojiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "She ran. 😀 He did, too. = She ran. He did, too. = She|ran. 😀|He|did,|too.",
        "She ran 😀. = She ran. = She|ran 😀.",
        "🔥 Fire! = Fire! = 🔥 Fire!",
        "Good😀night 👩🏽‍🚀 = Goodnight = Good😀night 👩🏽‍🚀",
        "**Run** ❤️❤️ **now** 2️⃣ = Run now = Run ❤️❤️|now 2️⃣",
        "One 😀\\n🔥 Two = One Two = One 😀|🔥 Two",
        "So 😀😀😀😀😀😀😀😀 many = So many = So 😀😀😀😀😀|many",
        "灯塔😀亮了 🔥。 = 灯塔亮了。 = 灯塔😀亮了🔥。",
        "No emoji here. = No emoji here. = No|emoji|here.",
        "See <!-- a 😀 b --> this 🙂 now = See this now = See|this 🙂|now"
      })
  void emojiStandBesideTheWordsThatTheyStoodBeside(String script, String spoken, String shown) {
    Narration clean = narration(spoken);
    Narration restored = ShownEmoji.restored(clean, script);

    assertThat(restored.tokens().stream().map(Token::shown).collect(Collectors.joining("|")))
        .isEqualTo(shown);
    assertThat(restored.text()).isEqualTo(clean.text());
  }

  /** Where an emoji is taken out, a space may be left before the punctuation. */
  @Test
  void noSpaceIsDoubled() {
    Narration clean =
        new Narration(List.of(new Sentence(List.of(new Token("dort .", "dort.")), true)));

    assertThat(ShownEmoji.restored(clean, "dort ❤️.").tokens())
        .extracting(Token::shown)
        .containsExactly("dort ❤️.");
  }

  @TestFactory
  Stream<DynamicTest> longScriptsTakeLinearTime() {
    return HostileText.tests(
        Map.of(
            "found", text -> ShownEmoji.restored(words(text), "\ud83d\ude00 " + text),
            "not found", text -> ShownEmoji.restored(words(text), "\ud83d\ude00 z" + text)));
  }

  /** Each run of letters is a token. */
  private static Narration words(String text) {
    return new Narration(
        List.of(
            new Sentence(
                WordSegments.shown(text).stream().map(word -> Token.plain(word.text())).toList(),
                true)));
  }

  private static Narration narration(String spoken) {
    return new Narration(
        List.of(new Sentence(Arrays.stream(spoken.split(" ")).map(Token::plain).toList(), true)));
  }
}
