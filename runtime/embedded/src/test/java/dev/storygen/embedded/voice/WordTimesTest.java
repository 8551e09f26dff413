package dev.storygen.embedded.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTimesTest {

  @Test
  void aWordHasTheTimeOfItsUnit() {
    assertThat(times(List.of("Hello,", "world!"), unit("hello", 0, 1), unit("world", 1.25, 2)))
        .containsExactly(new Word("Hello,", 0, 1, true), new Word("world!", 1.25, 2, true));
  }

  @Test
  void aHyphenatedWordSpansTheUnitsItWasSplitInto() {
    assertThat(
            times(
                List.of("sun-drenched", "hills"),
                unit("sun", 0, 1),
                unit("drenched", 1, 2),
                unit("hills", 2, 3)))
        .containsExactly(new Word("sun-drenched", 0, 2, true), new Word("hills", 2, 3, true));
  }

  @Test
  void wordsOfOneUnitShareItsTimeByTheirLetters() {
    assertThat(times(List.of("New", "York"), unit("newyork", 0, 0.75)))
        .extracting(Word::start, word -> Math.round(word.end() * 1000), Word::measured)
        .containsExactly(tuple(0.0, 321L, false), tuple(3 * (0.75 / 7), 750L, false));
  }

  @Test
  void aWordWithoutLettersGetsTheTimeOfThePause() {
    assertThat(times(List.of("wait", "—", "no"), unit("wait", 0, 1), unit("no", 1.5, 2)))
        .containsExactly(
            new Word("wait", 0, 1, true),
            new Word("—", 1, 1.5, false),
            new Word("no", 1.5, 2, true));
  }

  @Test
  void wordsThatMatchNoUnitAreTimedByTheirNeighbours() {
    assertThat(
            times(
                List.of("in", "co", "now"),
                unit("in", 0, 1),
                unit("company", 1, 2),
                unit("now", 2, 3)))
        .containsExactly(
            new Word("in", 0, 1, true), new Word("co", 1, 2, false), new Word("now", 2, 3, true));
  }

  @Test
  void aUnitDoesNotMatchInsideALaterWord() {
    assertThat(
            times(
                List.of("B", "grand", "and", "so"),
                unit("bee", 0, 1),
                unit("and", 2, 3),
                unit("so", 3, 4)))
        .last()
        .isEqualTo(new Word("so", 3, 4, true));
  }

  @Test
  void withoutUnitsAllWordsShareTheSilence() {
    assertThat(WordTimes.of(List.of("中文", "字"), List.of(), 2))
        .containsExactly(new Word("中文", 0, 1, false), new Word("字", 1, 2, false));
  }

  private static List<Word> times(List<String> words, SpokenUnit... units) {
    return WordTimes.of(words, List.of(units), units[units.length - 1].end());
  }

  private static SpokenUnit unit(String letters, double start, double end) {
    return new SpokenUnit(letters, start, end);
  }
}
