package dev.storygen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.aligner.SphinxAligner;
import dev.storygen.embedded.normalizer.EmbeddedSpeechNormalizer;
import dev.storygen.embedded.voice.MaryVoice;
import dev.storygen.embedded.writer.GrammarWriter;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedBriefProblemsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "en-US"})
  void englishIsSupported(String language) {
    assertThat(problems(new GrammarWriter(), language, 360)).isEmpty();
    assertThat(problems(new MaryVoice(), language, 360)).isEmpty();
    assertThat(problems(new SphinxAligner(), language, 360)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "zh-Hant-TW"})
  void otherLanguagesAreNot(String language) {
    String start = "language is '" + language + "', but the embedded ";
    assertThat(problems(new GrammarWriter(), language, 360))
        .containsExactly(
            problem(
                start
                    + "writer supports English only. Write the script yourself, or set 'language:"
                    + " en'."));
    assertThat(problems(new MaryVoice(), language, 360))
        .containsExactly(
            problem(
                start
                    + "voice speaks English only. Configure another one with <providers><voice>, or"
                    + " set 'language: en'."));
    assertThat(problems(new SphinxAligner(), language, 360))
        .containsExactly(
            problem(
                start
                    + "aligner supports English only. Configure another one with"
                    + " <providers><transcription>, or set 'language: en'."));
  }

  @ParameterizedTest
  @CsvSource({"20", "39", "2501"})
  void aLengthThatTheWriterDoesNotSupportIsAProblemOfWords(int words) {
    assertThat(problems(new GrammarWriter(), "en", words))
        .containsExactly(
            new BriefProblem(
                BriefKey.WORDS,
                "",
                "words is "
                    + words
                    + ", but the embedded writer supports 40 to 2500 words. Change it, or write the"
                    + " script yourself."));
    assertThat(problems(new MaryVoice(), "en", words)).isEmpty();
  }

  @Test
  void emoticonsAreNeitherSpokenNorShown() {
    Narration narration =
        new EmbeddedSpeechNormalizer()
            .normalize(
                new Script("He just shrugged ¯\\_(ツ)_/¯ and left ಠ_ಠ. I waited (づ｡◕‿‿◕｡)づ."),
                NarrationOptions.of(Locale.US));

    assertThat(narration.text()).isEqualTo("He just shrugged and left. I waited.");
    assertThat(narration.tokens().stream().map(Narration.Token::shown))
        .containsExactly("He", "just", "shrugged", "and", "left.", "I", "waited.");
  }

  private static BriefProblem problem(String sentence) {
    return new BriefProblem(BriefKey.LANGUAGE, "", sentence);
  }

  private static List<BriefProblem> problems(Provider provider, String language, int words) {
    StoryBrief brief =
        new StoryBrief(
            "lamp",
            new StoryIdea("Lamp", Gender.FEMALE, Map.of(), Map.of(), Optional.empty(), words),
            new Delivery(Locale.forLanguageTag(language), List.of(), false, Optional.empty()),
            Optional.empty());
    return provider.problems(brief, Optional.empty());
  }
}
