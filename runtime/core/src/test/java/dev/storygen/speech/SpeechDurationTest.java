package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechDurationTest {

  /** 42 words, which the embedded voice says in 14.1 s, 11.5 s of them voiced. */
  private static final String STORY =
      "My grandfather kept the lighthouse at Pell's Point for forty one years. On the last night"
          + " nobody came to put it out, so I climbed the stairs and did it myself. The sea went"
          + " quiet, and I understood why he never left.";

  @Test
  void theBoundsOfAStoryAreASixthAndEightTimesItsDuration() {
    SpeechDuration duration = of(STORY);

    assertThat(duration.min()).isCloseTo(2.24, within(0.05));
    assertThat(duration.max()).isCloseTo(116, within(1.0));
  }

  @ParameterizedTest
  @CsvSource({
    "Gone., 0.2",
    "Help me!, 0.1",
    "It cost 1234567 on 12/05/1987., 12",
    "Er überquerte die Donaudampfschifffahrtsgesellschaft., 5",
    "祖父は四十一年間灯台を守った。, 4",
    "الجد حرس المنارة واحدا وأربعين عاما., 4",
  })
  void everySpeedOfAServiceIsPossible(String text, double normal) {
    SpeechDuration duration = of(text);

    assertThat(normal / 4).isGreaterThanOrEqualTo(duration.min());
    assertThat(normal * 4).isLessThanOrEqualTo(duration.max());
  }

  @Test
  void anHourIsTooLongForAShortStory() {
    assertThat(of(STORY).max()).isLessThan(3600);
  }

  private static SpeechDuration of(String text) {
    return SpeechDuration.of(
        new Narration(
            List.of(
                new Sentence(Arrays.stream(text.split(" ")).map(Token::plain).toList(), true))));
  }
}
