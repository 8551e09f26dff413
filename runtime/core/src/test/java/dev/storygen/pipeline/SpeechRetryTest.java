package dev.storygen.pipeline;

import static dev.storygen.pipeline.SpeechSynthesisFixture.configured;
import static dev.storygen.pipeline.SpeechSynthesisFixture.quickRetries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.provider.TransientException;
import dev.storygen.service.ConfiguredProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechRetryTest {

  @TempDir private Path folder;
  private final FakeVoice voice = new FakeVoice("first");
  private SpeechSynthesisFixture synthesis;

  @BeforeEach
  void prepare() {
    synthesis = new SpeechSynthesisFixture(folder);
  }

  @Test
  void onlyTheFailedPartIsRetried() throws Exception {
    voice.longest = 12;
    voice.failures.put("Three four.", new TransientException("the service is away", null));

    synthesis.speak(voice, "One two.", "Three four.", "Five.");

    assertThat(voice.spoken).containsExactly("One two.", "Three four.", "Three four.", "Five.");
    assertThat(synthesis.operation().attempts()).isEqualTo(2);
    assertThat(synthesis.operation().metrics())
        .containsEntry("parts", 3)
        .containsEntry("timedWords", 5)
        .containsEntry("characters", 8L + 11 + 11 + 5);
  }

  @Test
  void aResponseThatIsNotAudioIsRetried() throws Exception {
    voice.audio = new ArrayList<>(List.of("<html>"));

    synthesis.speak(voice, "One two three.");

    assertThat(synthesis.retries())
        .containsExactly(
            "voice.example/speech answered with 6 bytes that are not audio: "
                + ".part-1.mp3 cannot be decoded.");
    assertThat(folder.resolve(".voice.wav")).hasContent("44100 Hz: One two three.");
  }

  @Test
  void audioTooShortForItsWordsIsRetried() throws Exception {
    voice.audio = new ArrayList<>(List.of("0.1 s"));

    synthesis.speak(voice, "One two three.");

    assertThat(synthesis.retries())
        .containsExactly(
            "voice.example/speech answered with 0.1 s of speech in 0.1 s of audio, "
                + "which is too short for 3 words.");
  }

  @Test
  void theSpeechRateOfTwoWordsIsNotChecked() throws Exception {
    voice.audio = new ArrayList<>(List.of("0.1 s"));

    synthesis.speak(voice, "Help me!");

    assertThat(synthesis.retries()).isEmpty();
  }

  @Test
  void theFallbackSynthesisesTheWholeNarration() throws Exception {
    voice.longest = 12;
    voice.out = "Three four.";
    FakeVoice second = new FakeVoice("second");

    synthesis.speak(
        new ConfiguredProvider<>(voice, quickRetries(), Optional.of(configured(second))),
        "One two.",
        "Three four.");

    assertThat(second.spoken).containsExactly("One two. Three four.");
    assertThat(folder.resolve(".voice.wav")).hasContent("44100 Hz: One two. Three four.");
    assertThat(synthesis.events).filteredOn(FallbackTaken.class::isInstance).hasSize(1);
  }
}
