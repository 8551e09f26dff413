package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.Envelope;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetimingTest {

  private static final Narration NARRATION =
      new Narration(
          List.of(
              sentence("One.", End.SENTENCE),
              sentence("Two.", End.PARAGRAPH),
              sentence("Three.", End.SECTION),
              sentence("Four.", End.PARAGRAPH)));

  /** Each word is a tone of a second; the gaps between them last 0.2, 0.6 and 0.8 seconds. */
  private static final List<Word> WORDS =
      List.of(word("One.", 0), word("Two.", 1.2), word("Three.", 2.8), word("Four.", 4.6));

  @TempDir Path folder;

  @Test
  void pausesBetweenParagraphsLastAsLongAsSaid() throws Exception {
    Retiming retiming = retiming(new VoicePace(1, Optional.of(1.5)));

    assertThat(tones(written(retiming)))
        .satisfiesExactly(
            one -> assertThat(one).isCloseTo(0, within(0.02)),
            two -> assertThat(two).isCloseTo(1.2, within(0.02)),
            three -> assertThat(three).isCloseTo(3.7, within(0.02)),
            four -> assertThat(four).isCloseTo(7.7, within(0.02)));
    assertThat(WORDS.stream().map(word -> retiming.at(word.start())).toList())
        .satisfiesExactly(
            one -> assertThat(one).isZero(),
            two -> assertThat(two).isEqualTo(1.2),
            three -> assertThat(three).isCloseTo(3.7, within(0.02)),
            four -> assertThat(four).isCloseTo(7.7, within(0.02)));
  }

  @Test
  void pausesAreShortenedToo() throws Exception {
    assertThat(tones(written(retiming(new VoicePace(1, Optional.of(0.1))))))
        .satisfiesExactly(
            one -> assertThat(one).isCloseTo(0, within(0.02)),
            two -> assertThat(two).isCloseTo(1.2, within(0.02)),
            three -> assertThat(three).isCloseTo(2.3, within(0.02)),
            four -> assertThat(four).isCloseTo(3.5, within(0.02)));
  }

  @Test
  void thePauseOfAFasterVoiceIsNotShorter() throws Exception {
    Retiming retiming = retiming(new VoicePace(2, Optional.of(1.5)));

    assertThat(retiming.at(2.8) - retiming.at(2.2)).isCloseTo(1.5, within(0.02));
    assertThat(retiming.at(1) - retiming.at(0)).isEqualTo(0.5);
  }

  @Test
  void wordsThatAreTimedTooLateLoseNoSound() throws Exception {
    List<Word> late = WORDS.stream().map(word -> word.shifted(0.3)).toList();

    Retiming retiming =
        Retiming.of(new VoicePace(1, Optional.of(0.1)), NARRATION, late, recording());

    assertThat(retiming.edits())
        .satisfiesExactly(
            first -> assertThat(first.to() - first.from()).isCloseTo(0.5, within(0.02)),
            second -> assertThat(second.to() - second.from()).isCloseTo(0.6, within(0.02)));
    assertThat(tones(written(retiming))).hasSize(4);
  }

  @Test
  void settingsAreWithinWhatEveryVoiceCanFollow() {
    assertThat(VoicePace.of(Options.of("voice", Map.of()))).isEqualTo(VoicePace.ofVoice());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VoicePace.of(Options.of("voice", Map.of("pauseBetweenParagraphs", "11"))))
        .withMessage(
            "<voice><pauseBetweenParagraphs> is '11', but expected a number from 0 to 10.");
  }

  private Retiming retiming(VoicePace pace) throws Exception {
    return Retiming.of(pace, NARRATION, WORDS, recording());
  }

  private Path recording() throws Exception {
    WavSound tone = WavSound.tone(1);
    return tone.then(WavSound.silence(0.2))
        .then(tone)
        .then(WavSound.silence(0.6))
        .then(tone)
        .then(WavSound.silence(0.8))
        .then(tone)
        .write(folder.resolve("recording.wav"));
  }

  private Path written(Retiming retiming) throws Exception {
    Path wav = folder.resolve("result.wav");
    retiming.write(folder.resolve("recording.wav"), folder.resolve("edited.wav"), wav, null);
    return wav;
  }

  /** When tones start, in seconds. */
  private static List<Double> tones(Path wav) throws Exception {
    Envelope levels = WavLevels.of(wav).orElseThrow();
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < levels.length(); i++) {
      if (levels.dbfs(i) > -40 && (i == 0 || levels.dbfs(i - 1) <= -40)) {
        starts.add(i * Envelope.STEP);
      }
    }
    return starts;
  }

  private static Word word(String text, double start) {
    return new Word(text, start, start + 1, true);
  }

  private static Sentence sentence(String text, End end) {
    return new Sentence(List.of(Token.plain(text)), end);
  }
}
