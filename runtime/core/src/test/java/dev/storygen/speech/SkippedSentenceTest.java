package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.DecodedAudio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings in which each word takes 0.3 s, and the pause after a sentence 0.5 s. */
class SkippedSentenceTest {

  private static final List<String> SENTENCES =
      List.of(
          "I never told her.",
          "The keeper walked down to the harbor and waited.",
          "Nobody came.",
          "Stop!",
          "The clock had stopped at ten.");

  private final List<Word> recognised = new ArrayList<>();
  private final List<TimeSpan> voiced = new ArrayList<>();
  private double seconds;

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void aSentenceWithoutTimeIsSkipped(int sentence) {
    record(Set.of(sentence), Set.of());

    assertThat(first().orElseThrow().message())
        .startsWith(
            "did not say the script: it left out '"
                + SENTENCES.get(sentence)
                + "'. The aligner did not recognise it, and there is 0.0 s of speech at its place,"
                + " but expected about ")
        .endsWith(
            " s. If the voice is right, configure another aligner in <transcription>, or set"
                + " <minAlignment> to 0.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void anUnrecognisedSentenceThatTakesItsTimeIsSpoken(int sentence) {
    record(Set.of(), Set.of(sentence));

    assertThat(first()).isEmpty();
  }

  @Test
  void consecutiveSentencesAreSkipped() {
    record(Set.of(2, 3), Set.of());

    assertThat(first().orElseThrow().sentence()).isEqualTo(narration().sentences().get(2));
  }

  @Test
  void oneWordIsTooShortToJudge() {
    record(Set.of(3), Set.of());

    assertThat(first()).isEmpty();
  }

  @Test
  void timesOfAnAlignerThatRecognisesLittleAreNotJudged() {
    record(Set.of(0), Set.of(2, 4));

    assertThat(first()).isEmpty();
  }

  @Test
  void aRecordingThatIsCompleteIsNot() {
    record(Set.of(), Set.of());

    assertThat(first()).isEmpty();
  }

  private void record(Set<Integer> skipped, Set<Integer> unrecognised) {
    for (int i = 0; i < SENTENCES.size(); i++) {
      for (String word : skipped.contains(i) ? new String[0] : SENTENCES.get(i).split(" ")) {
        voiced.add(new TimeSpan(seconds, seconds + 0.3));
        if (!unrecognised.contains(i)) {
          recognised.add(new Word(word, seconds, seconds + 0.3, true));
        }
        seconds += 0.3;
      }
      seconds += 0.5;
    }
  }

  private Optional<SkippedSentence> first() {
    Narration narration = narration();
    return SkippedSentence.first(
        narration,
        WordAlignment.align(narration.words(), recognised, seconds),
        new DecodedAudio(seconds, 0, voiced, -3));
  }

  private static Narration narration() {
    return new Narration(
        SENTENCES.stream()
            .map(
                text ->
                    new Sentence(Arrays.stream(text.split(" ")).map(Token::plain).toList(), false))
            .toList());
  }
}
