package dev.storygen.remote.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Delivery;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteVoiceProblemsTest {

  @Test
  void anEnglishModelSpeaksNoOtherLanguage() {
    assertThat(problems("eleven_turbo_v2", "de"))
        .containsExactly(
            new BriefProblem(
                BriefKey.LANGUAGE,
                "",
                "language is 'de', but ElevenLabs' model eleven_turbo_v2 speaks English only. Set"
                    + " another <model>, such as eleven_multilingual_v2."));
  }

  @ParameterizedTest
  @CsvSource({
    "eleven_turbo_v2, en-GB",
    "eleven_multilingual_v2, de",
    "eleven_v3, ar",
    "a_new_model, ja"
  })
  void otherLanguagesAreLeftToTheService(String model, String language) {
    assertThat(problems(model, language)).isEmpty();
  }

  @Test
  void onlyOpenAiNeverTimesWords() {
    assertThat(new OpenAiVoice().mayTimeWords()).isFalse();
    assertThat(new ElevenLabsVoice().mayTimeWords()).isTrue();
  }

  private static List<BriefProblem> problems(String model, String language) {
    ElevenLabsVoice voice = new ElevenLabsVoice();
    voice.configure(VoiceFixture.options(Map.of("model", model, "voice", "v")));
    StoryBrief brief =
        new StoryBrief(
            "lamp",
            StoryIdea.titled("Lamp"),
            new Delivery(Locale.forLanguageTag(language), List.of(), false, Optional.empty()),
            Optional.empty());
    return voice.problems(brief, Optional.empty());
  }
}
