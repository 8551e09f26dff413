package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Word;
import dev.storygen.speech.RawVoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechWordTimesTest {

  @TempDir private Path folder;
  private final FakeVoice voice = new FakeVoice("first");
  private SpeechSynthesisFixture synthesis;

  @BeforeEach
  void prepare() {
    synthesis = new SpeechSynthesisFixture(folder);
  }

  @Test
  void timesCountFromTheStartOfTheWholeVoice() throws Exception {
    voice.longest = 12;

    RawVoice spoken = synthesis.speak(voice, "One two.", "Three four.");

    assertThat(spoken.times())
        .extracting(Word::text, Word::start, Word::end)
        .containsExactly(
            tuple("One", 0.0, 1.0),
            tuple("two.", 1.0, 2.0),
            tuple("Three", 2.25, 3.25),
            tuple("four.", 3.25, 4.25));
  }

  @Test
  void noWordEndsAfterItsPart() throws Exception {
    voice.longest = 20;
    voice.audio = new ArrayList<>(List.of("3.9 s"));

    RawVoice spoken = synthesis.speak(voice, "One two three four.", "Five.");

    assertThat(spoken.times())
        .extracting(Word::start, Word::end)
        .containsExactly(
            tuple(0.0, 1.0), tuple(1.0, 2.0), tuple(2.0, 3.0), tuple(3.0, 3.9), tuple(4.15, 5.15));
  }

  @Test
  void timesBeyondTheAudioAreDropped() throws Exception {
    voice.audio = new ArrayList<>(List.of("2.5 s"));

    assertThat(synthesis.speak(voice, "One two three four.").voiceTimes()).isEmpty();
  }

  @Test
  void aPartWithoutTimesDropsAllTimes() throws Exception {
    voice.longest = 12;
    voice.untimed = "Three four.";

    assertThat(synthesis.speak(voice, "One two.", "Three four.").voiceTimes()).isEmpty();
  }

  @Test
  void timesOfOtherWordsAreDropped() throws Exception {
    voice.oneWordLess = true;

    assertThat(synthesis.speak(voice, "One two.").voiceTimes()).isEmpty();
  }
}
