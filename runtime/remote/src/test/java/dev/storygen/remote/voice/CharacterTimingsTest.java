package dev.storygen.remote.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storygen.model.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterTimingsTest {

  @Test
  void aWordLastsFromItsFirstCharacterToItsLast() throws IOException {
    assertThat(words(alignment("So, I go."), "So,", "I", "go."))
        .extracting(Word::text, Word::start, Word::end, Word::measured)
        .containsExactly(
            tuple("So,", 0.0, 0.3, true), tuple("I", 0.4, 0.5, true), tuple("go.", 0.6, 0.9, true));
  }

  @Test
  void whitespaceIsNoWord() throws IOException {
    assertThat(words(alignment(" Go.\nCome. "), "Go.", "Come."))
        .extracting(Word::start, Word::end)
        .containsExactly(tuple(0.1, 0.4), tuple(0.5, 1.0));
  }

  @Test
  void aCharacterMayBeTwoJavaChars() throws IOException {
    String whole =
        """
        {"characters": ["\\ud83d\\udc4d", " ", "a"],
         "character_start_times_seconds": [0, 0.1, 0.2],
         "character_end_times_seconds": [0.1, 0.2, 0.3]}\
        """;
    String halves =
        """
        {"characters": ["\\ud83d", "\\udc4d", " ", "a"],
         "character_start_times_seconds": [0, 0, 0.1, 0.2],
         "character_end_times_seconds": [0.1, 0.1, 0.2, 0.3]}\
        """;

    for (String json : List.of(whole, halves)) {
      assertThat(words(json, "\ud83d\udc4d", "a"))
          .extracting(Word::start, Word::end)
          .containsExactly(tuple(0.0, 0.1), tuple(0.2, 0.3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "{\"characters\": []}",
        "{\"characters\": [\"a\"], \"character_start_times_seconds\": [0]}",
        "{\"characters\": [\"a\"], \"character_start_times_seconds\": [0, 1],"
            + " \"character_end_times_seconds\": [1]}",
        "{\"characters\": [\"a\"], \"character_start_times_seconds\": [null],"
            + " \"character_end_times_seconds\": [1]}",
        "{\"characters\": [null], \"character_start_times_seconds\": [0],"
            + " \"character_end_times_seconds\": [1]}",
        "{\"characters\": [\"a\"], \"character_start_times_seconds\": [-1],"
            + " \"character_end_times_seconds\": [1]}",
        "{\"characters\": [\"a\"], \"character_start_times_seconds\": [2],"
            + " \"character_end_times_seconds\": [1]}",
        "{\"characters\": \"a\", \"character_start_times_seconds\": 0,"
            + " \"character_end_times_seconds\": 1}"
      })
  void incompleteOrImpossibleTimesAreRejected(String json) throws IOException {
    assertThat(words(json, "a")).isEmpty();
  }

  @Test
  void wordsThatWereNotSentGetNoTimes() throws IOException {
    String alignment = alignment("In nineteen fourteen.");

    assertThat(words(alignment, "In", "1914.")).isEmpty();
    assertThat(words(alignment, "In", "nineteen")).isEmpty();
    assertThat(words(alignment, "In", "nineteen", "fourteen.", "So.")).isEmpty();
  }

  @Test
  void decreasingTimesAreRejected() throws IOException {
    assertThat(words(alignment("a b", 0, 0.5, 1), "a", "b")).hasSize(2);
    assertThat(words(alignment("a b c", 2, 2.5, 1, 2.6, 3), "a", "b", "c")).isEmpty();
  }

  @Test
  void stalledTimesAreRejected() throws IOException {
    assertThat(words(alignment("a b c", 1, 1, 1, 1, 2), "a", "b", "c")).hasSize(3);
    assertThat(words(alignment("a b c d", 1, 1, 1, 1, 1, 1, 2), "a", "b", "c", "d")).isEmpty();
  }

  /** One character per 0.1 s. */
  private static String alignment(String text) {
    double[] starts = new double[text.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i / 10.0;
    }
    return json(text, 0.1, starts);
  }

  /** Characters of zero duration at these times. */
  private static String alignment(String text, double... starts) {
    return json(text, 0, starts);
  }

  private static String json(String text, double length, double... starts) {
    List<String> characters = new ArrayList<>();
    List<String> from = new ArrayList<>();
    List<String> to = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      characters.add('"' + text.substring(i, i + 1).replace("\n", "\\n") + '"');
      from.add(String.format(Locale.ROOT, "%.3f", starts[i]));
      to.add(String.format(Locale.ROOT, "%.3f", starts[i] + length));
    }
    return """
    {"characters": %s,
     "character_start_times_seconds": %s,
     "character_end_times_seconds": %s}\
    """
        .formatted(characters, from, to);
  }

  private static List<Word> words(String json, String... words) throws IOException {
    JsonNode alignment = new JsonMapper().readTree(json);
    return CharacterTimings.parse(alignment)
        .map(timings -> timings.wordTimings(List.of(words)))
        .orElse(List.of());
  }
}
