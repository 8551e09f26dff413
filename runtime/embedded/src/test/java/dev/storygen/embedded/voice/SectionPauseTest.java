package dev.storygen.embedded.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.embedded.normalizer.SpokenText;
import dev.storygen.model.Gender;
import dev.storygen.model.Word;
import dev.storygen.provider.UsageMeter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionPauseTest {

  @TempDir private Path folder;

  @Test
  void aSeparatorIsALongerSilenceThanTheEndOfAParagraph() throws Exception {
    Path wav = folder.resolve("voice.wav");
    List<Word> words =
        new MaryVoice()
            .speak(
                SpokenText.narration("I knew.\n\nI ran.\n\n* * *\n\nShe left."),
                Gender.FEMALE,
                Locale.US,
                wav,
                UsageMeter.none());

    assertThat(words)
        .extracting(Word::text)
        .containsExactly("I", "knew.", "I", "ran.", "She", "left.");
    assertThat(silence(words, 1)).isCloseTo(0.8, within(0.02));
    assertThat(silence(words, 3)).isCloseTo(1.6, within(0.02));
    assertThat(RecordedSpeech.of(wav).level(words.get(3).end() + 0.05, words.get(4).start() - 0.05))
        .isLessThan(-50);
  }

  private static double silence(List<Word> words, int after) {
    return words.get(after + 1).start() - words.get(after).end();
  }
}
