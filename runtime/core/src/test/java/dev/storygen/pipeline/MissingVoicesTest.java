package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Deliveries;
import dev.storygen.model.Delivery;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingVoicesTest {

  private final FakeProviders providers = new FakeProviders();

  @Test
  void aVoiceThatTheProviderLacksIsAProblem() {
    assertThat(validation().problems(brief("shimmer")))
        .containsExactly(
            new BriefProblem(
                BriefKey.VOICES,
                "shimmer",
                "voices.Anna is 'shimmer', but the fake voice has only the voices female and"
                    + " male."));
    assertThat(validation().problems(brief("Male"))).isEmpty();
  }

  @Test
  void aVoiceThatTheFallbackLacksIsALoss() {
    providers.voiceFallback = new FakeProviders();

    assertThat(validation().losses(brief("shimmer"), Optional.empty()))
        .extracting(BriefProblem::sentence)
        .containsExactly(
            "voices.Anna is 'shimmer', but the fallback second has only the voices female and"
                + " male. The story fails if it is needed.");
  }

  @Test
  void aVoiceOfTheNarratorAloneNeedsNoMarks() {
    StoryBrief told = brief("female");
    Delivery narrator = delivery(Map.of("Narrator", "male"));

    assertThat(told.hasSpeakers()).isTrue();
    assertThat(new StoryBrief("a", told.idea(), narrator, told.script()).hasSpeakers()).isFalse();
    assertThat(new StoryBrief("a", told.idea(), told.delivery(), Optional.empty()).hasSpeakers())
        .isFalse();
  }

  private BriefValidation validation() {
    return new BriefValidation(providers.stageProviders(), PipelineSettings.defaults());
  }

  private static StoryBrief brief(String voice) {
    return new StoryBrief(
        "lamp",
        StoryIdea.titled("The Lamp"),
        delivery(Map.of("Anna", voice)),
        Optional.of(new Script("Anna: \"Yes.\"")));
  }

  private static Delivery delivery(Map<String, String> voices) {
    return Deliveries.ofVoices(voices);
  }
}
