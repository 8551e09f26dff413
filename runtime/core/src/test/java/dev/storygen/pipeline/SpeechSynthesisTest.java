package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.speech.RawVoice;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechSynthesisTest {

  @TempDir private Path folder;
  private final FakeVoice voice = new FakeVoice("first");
  private SpeechSynthesisFixture synthesis;

  @BeforeEach
  void prepare() {
    synthesis = new SpeechSynthesisFixture(folder);
  }

  @Test
  void aLongNarrationIsSynthesisedInParts() throws Exception {
    voice.longest = 12;

    RawVoice spoken = synthesis.speak(voice, "One two.", "Three four.", "Five.");

    assertThat(voice.spoken).containsExactly("One two.", "Three four.", "Five.");
    assertThat(spoken.parts()).isEqualTo(3);
    assertThat(folder.resolve(".voice.wav"))
        .hasContent("44100 Hz: One two. (0.25) 44100 Hz: Three four. (0.25) 44100 Hz: Five.");
  }

  @Test
  void theAudioOfASingleCallIsDecodedToTheRawVoice() throws Exception {
    RawVoice spoken = synthesis.speak(voice, "One two.", "Three four.");

    assertThat(spoken.parts()).isEqualTo(1);
    assertThat(spoken.times()).hasSize(4);
    assertThat(folder.resolve(".voice.wav")).hasContent("44100 Hz: One two. Three four.");
  }

  @Test
  void aLocalVoiceWritesTheRawVoice() throws Exception {
    voice.service = Optional.empty();
    voice.extension = "wav";

    RawVoice spoken = synthesis.speak(voice, "One two.", "Three four.");

    assertThat(spoken.times()).hasSize(4);
    assertThat(folder.resolve(".voice.wav")).hasContent("One two. Three four.");
  }

  @Test
  void aLocalVoiceMayHaveALimit() throws Exception {
    voice.service = Optional.empty();
    voice.extension = "wav";
    voice.longest = 12;

    assertThat(synthesis.speak(voice, "One two.", "Three four.").times()).hasSize(4);

    assertThat(folder.resolve(".voice.wav"))
        .hasContent("44100 Hz: One two. (0.25) 44100 Hz: Three four.");
  }

  @Test
  void aWordLongerThanTheLimitFailsTheStageBeforeAnyCall() {
    voice.longest = 4;

    assertThatThrownBy(() -> synthesis.speak(voice, "One elephant."))
        .isInstanceOf(StageFailedException.class)
        .hasMessage(
            "the voice takes 4 characters in a call, but 'elephant.' alone has 9. "
                + "Shorten it in the script.");
    assertThat(voice.spoken).isEmpty();
  }
}
