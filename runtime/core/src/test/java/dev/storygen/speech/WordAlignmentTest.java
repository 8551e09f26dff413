package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.model.Word;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAlignmentTest {

  @Test
  void recognisedWordsGiveTheirTimesToTheScriptsSpelling() {
    assertThat(align("Hello, world!", 2, word("hello", 0.2, 0.6), word("world", 0.7, 1.4)))
        .containsExactly(new Word("Hello,", 0.2, 0.6, true), new Word("world!", 0.7, 1.4, true));
  }

  @Test
  void aMissingWordShiftsNoOther() {
    List<Word> words =
        align(
            "one two three four",
            4,
            word("one", 0, 0.5),
            word("three", 2, 2.5),
            word("four", 3, 3.5));

    assertThat(words.get(1)).isEqualTo(new Word("two", 0.5, 2, false));
    assertThat(words.get(2)).isEqualTo(new Word("three", 2, 2.5, true));
    assertThat(WordAlignment.accuracy(words)).isEqualTo(0.75);
  }

  @Test
  void anUnexpectedWordIsIgnored() {
    assertThat(align("one two", 2, word("one", 0, 0.5), word("um", 0.6, 0.8), word("two", 1, 2)))
        .containsExactly(new Word("one", 0, 0.5, true), new Word("two", 1, 2, true));
  }

  @Test
  void aSimilarWordMatches() {
    assertThat(align("beauty's rose", 2, word("beauties", 0, 0.8), word("rose", 1, 1.5)))
        .extracting(Word::measured)
        .containsExactly(true, true);
  }

  @Test
  void missingWordsShareTheGapByTheirLength() {
    assertThat(align("a bb ccc d", 9, word("a", 0, 1), word("d", 6, 7)))
        .containsExactly(
            new Word("a", 0, 1, true),
            new Word("bb", 1, 3, false),
            new Word("ccc", 3, 6, false),
            new Word("d", 6, 7, true));
  }

  @Test
  void withoutAGapTheWordBeforeIsShortened() {
    List<Word> words = align("so it began", 2, word("so", 0, 1), word("began", 1, 2));

    assertThat(words)
        .containsExactly(
            new Word("so", 0, 0.5, true),
            new Word("it", 0.5, 1, false),
            new Word("began", 1, 2, true));
  }

  @Test
  void anEmptyTranscriptSpreadsTheWordsOverTheAudio() {
    assertThat(align("aa bb", 4))
        .containsExactly(new Word("aa", 0, 2, false), new Word("bb", 2, 4, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, world! | hello world | 0",
        "one two three four | one too three four | 0.25",
        "one two three four | one three four | 0.25",
        "one two three four | one two um three four | 0.25",
        "one two three four | zero one two three | 0.5",
        "one — two | one two | 0",
        "one | one one one | 2"
      })
  void theWordErrorRateCountsTheFewestChanges(String expected, String recognised, double rate) {
    List<Word> words = Arrays.stream(recognised.split(" ")).map(text -> word(text, 0, 1)).toList();

    assertThat(WordAlignment.wordErrorRate(List.of(expected.split(" ")), words)).isEqualTo(rate);
  }

  @Test
  void anEmptyTranscriptHasAWordErrorRateOfOne() {
    assertThat(WordAlignment.wordErrorRate(List.of("one", "two"), List.of())).isEqualTo(1);
  }

  @Test
  void wordsAreInOrderAndWithinTheAudioForAnyTranscript() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<String> expected =
          IntStream.range(0, 1 + random.nextInt(40)).mapToObj(i -> letters(random)).toList();
      Word[] recognised =
          IntStream.range(0, random.nextInt(40))
              .mapToObj(i -> word(letters(random), i * 0.3, i * 0.3 + 0.25))
              .toArray(Word[]::new);

      List<Word> words = align(String.join(" ", expected), 10, recognised);

      assertThat(words).extracting(Word::text).isEqualTo(expected);
      double latest = 0;
      for (Word word : words) {
        assertThat(word.start()).isBetween(latest - 1e-9, 10.0);
        assertThat(word.end()).isBetween(word.start(), 10.0 + 1e-9);
        latest = word.end();
      }
    }
  }

  @Test
  void theMeanDifferenceCoversWordsMeasuredInBoth() {
    List<Word> one = List.of(word("a", 0, 1), word("b", 1, 2), new Word("c", 2, 3, false));
    List<Word> other = List.of(word("a", 0.1, 1.1), word("b", 1, 2.2), word("c", 9, 9));

    assertThat(WordAlignment.meanDifference(one, other)).isCloseTo(0.1, within(1e-9));
  }

  private static List<Word> align(String expected, double duration, Word... recognised) {
    return WordAlignment.align(List.of(expected.split(" ")), List.of(recognised), duration);
  }

  private static String letters(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(4))).repeat(1 + random.nextInt(2));
  }

  private static Word word(String text, double start, double end) {
    return new Word(text, start, end, true);
  }

  @Test
  void aTranscriptOfFarTooManyWordsIsRefused() {
    List<String> narration = Collections.nCopies(1_000, "she");
    List<Word> transcript = Collections.nCopies(1_000_000, new Word("she", 0, 1, true));

    assertThatThrownBy(() -> WordAlignment.align(narration, transcript, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the aligner returned 1000000 words for a narration of 1000 words: they cannot be"
                + " compared.");
  }
}
