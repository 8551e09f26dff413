package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Delivery;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Pronunciation;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechNormalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTitleTest {

  private static final NarrationSettings TITLE = new NarrationSettings(false, true);

  @Test
  void theTitleIsAParagraphInFrontOfTheScript() {
    Narration narration = narration("The Lamp", "It burned. Nobody came.", TITLE);

    assertThat(narration.text()).isEqualTo("The Lamp.\nIt burned. Nobody came.");
    assertThat(narration.tokens()).startsWith(Token.plain("The"), new Token("Lamp", "Lamp."));
  }

  @ParameterizedTest
  @CsvSource({
    "Who?, Who?",
    "Gone!, Gone!",
    "\"\"\"Gone.\"\"\", \"\"\"Gone.\"\"\"",
    "Wait\u2026, Wait\u2026"
  })
  void aTitleWithAnEndMarkGetsNone(String title, String spoken) {
    assertThat(narration(title, "It burned.", TITLE).text()).isEqualTo(spoken + "\nIt burned.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Lamp | THE LAMP! It burned.",
        "The Lamp | The 'lamp'. It burned.",
        "Who? Me | Who? Me. It burned.",
        "The Lamp | The Lamp",
      })
  void aTitleThatTheScriptBeginsWithIsNotRepeated(String title, String script) {
    assertThat(narration(title, script, TITLE).text()).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Lamp | The lamp burned. It did.",
        "The Lamp | It burned. The Lamp.",
        "Who? Me | Who? You.",
        "The Lamp burned. It did | The lamp burned.",
      })
  void anotherBeginningIsSpokenBehindTheTitle(String title, String script) {
    assertThat(narration(title, script, TITLE).text()).isEqualTo(title + ".\n" + script);
  }

  @Test
  void theBriefDecidesBeforeTheBuild() {
    assertThat(titled(TITLE, Optional.of(false))).isFalse();
    assertThat(titled(TITLE, Optional.empty())).isTrue();
    assertThat(titled(NarrationSettings.defaults(), Optional.of(true))).isTrue();
    assertThat(titled(NarrationSettings.defaults(), Optional.empty())).isFalse();
  }

  @Test
  void pronunciationsApplyToTheTitle() {
    NarrationSettings settings =
        new NarrationSettings(false, true, List.of(new Pronunciation("lamp", "lahmp", "")));

    assertThat(narration("The Lamp", "The lamp burned.", settings).text())
        .isEqualTo("The lahmp.\nThe lahmp burned.");
  }

  @Test
  void theScriptAloneHasNoTitle() {
    StoryBrief brief = brief("The Lamp", Optional.of(true));

    assertThat(normalizer(TITLE).script(brief, new Script("It burned.")).text())
        .isEqualTo("It burned.");
  }

  private static boolean titled(NarrationSettings settings, Optional<Boolean> spoken) {
    return normalizer(settings)
        .narration(brief("The Lamp", spoken), new Script("It burned."))
        .text()
        .startsWith("The Lamp.");
  }

  private static Narration narration(String title, String script, NarrationSettings settings) {
    return normalizer(settings).narration(brief(title, Optional.empty()), new Script(script));
  }

  private static StoryBrief brief(String title, Optional<Boolean> spoken) {
    return new StoryBrief(
        "lamp",
        StoryIdea.titled(title),
        new Delivery(Locale.US, List.of(), false, Optional.empty(), spoken),
        Optional.empty());
  }

  private static ScriptNormalizer normalizer(NarrationSettings settings) {
    return new ScriptNormalizer(new PlainNormalizer(), settings);
  }

  /** Speaks words as they are written. */
  private static final class PlainNormalizer implements SpeechNormalizer {

    @Override
    public String name() {
      return "plain";
    }

    @Override
    public Narration normalize(Script script, NarrationOptions options) {
      List<Sentence> sentences = new ArrayList<>();
      for (String sentence : script.text().split("(?<=[.?!]) ")) {
        sentences.add(
            new Sentence(Arrays.stream(sentence.split(" ")).map(Token::plain).toList(), false));
      }
      return new Narration(sentences);
    }
  }
}
