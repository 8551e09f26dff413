package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.DecodedAudio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesCheckTest {

  /** A voice from 0.5 s to 20 s, and silence up to 25 s. */
  private static final DecodedAudio AUDIO =
      new DecodedAudio(25, 0, List.of(new TimeSpan(0.5, 16.4), new TimeSpan(19.9, 20)), -3);

  @ParameterizedTest
  @ValueSource(doubles = {19.41, 20, 20.59})
  void timesThatEndWhereTheVoiceEndsArePossible(double end) {
    assertThat(TimesCheck.violation(words(end), AUDIO)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {19.39, 20.61, 25, 60})
  void otherTimesBelongToOtherAudio(double end) {
    assertThat(TimesCheck.violation(words(end), AUDIO))
        .hasValue("end at %.2f s, but the voice ends at 20.00 s".formatted(end));
  }

  @Test
  void timesOutOfOrderAreRejected() {
    List<Word> words =
        List.of(
            new Word("I", 3, 4, true), new Word("said", 2, 3, true), new Word("no", 5, 20, true));

    assertThat(TimesCheck.violation(words, AUDIO))
        .hasValue("are not in order: word 2 starts at 2.00 s, but the one before it at 3.00 s");
  }

  @Test
  void aShortTextMayEndATenthOfASecondLater() {
    DecodedAudio audio = new DecodedAudio(0.8, 0, List.of(new TimeSpan(0.1, 0.6)), -3);

    assertThat(TimesCheck.violation(List.of(new Word("No.", 0.1, 0.69, true)), audio)).isEmpty();
  }

  @Test
  void noTimesAreNoViolation() {
    assertThat(TimesCheck.violation(List.of(), AUDIO)).isEmpty();
  }

  private static List<Word> words(double end) {
    return List.of(new Word("Nobody", 0.5, 1, true), new Word("left.", 18, end, true));
  }
}
