package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeTextTest {

  private static List<String> changes(String name, Object before, Object now) {
    return Inputs.of("voice", 1)
        .with(name, now)
        .changesSince(Inputs.of("voice", 1).with(name, before))
        .stream()
        .map(Inputs.Change::text)
        .toList();
  }

  private static String words(int count, int other) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> i == other ? "grey" : "word" + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aShortValueIsShownBeforeAndAfter() {
    assertThat(changes("<providers><voice><voice>", "nova", "onyx"))
        .containsExactly("`<providers><voice><voice>` was `nova` and is `onyx`");
    assertThat(changes("<captionWords>", 3, 1))
        .containsExactly("`<captionWords>` was `3` and is `1`");
    assertThat(changes("locations", List.of("Oslo"), List.of("Oslo", "Rome")))
        .containsExactly("`locations` was `[\"Oslo\"]` and is `[\"Oslo\",\"Rome\"]`");
  }

  @Test
  void aValueThatIsEmptyWasNotSet() {
    assertThat(changes("tone", "", "dark")).containsExactly("`tone` was not set and is `dark`");
    assertThat(changes("tone", "dark", null))
        .containsExactly("`tone` was `dark` and is not set any more");
    assertThat(
            Inputs.of("voice", 1)
                .with("speed", "2")
                .changesSince(Inputs.of("voice", 1))
                .get(0)
                .text())
        .isEqualTo("`speed` was not set and is `2`");
    assertThat(changes("theme", "", words(70, 0)))
        .containsExactly("`theme` was not set and is 70 words");
  }

  @Test
  void ofALongTextThePlaceThatDiffersIsShown() {
    assertThat(changes("script", words(208, 17), words(210, 0)))
        .containsExactly(
            "`script` changed: 210 words, was 208; first difference at word 17: `word17`, was `grey`");
    assertThat(changes("script", words(209, 0), words(210, 0)))
        .containsExactly(
            "`script` changed: 210 words, was 209; first difference at word 210: `word210`, was none");
    assertThat(changes("script", words(99, 0), words(99, 0).replace(" word9 ", "\n\nword9 ")))
        .containsExactly("`script` changed: only its white space");
  }

  @Test
  void ofALongListTheEntryThatDiffersIsShown() {
    List<String> captions = Arrays.asList(words(30, 0).split("(?<=[05]) "));
    List<String> others = Arrays.asList(words(30, 0).split("(?<=[0]) "));

    assertThat(changes("captions", captions, others))
        .containsExactly(
            "`captions` changed: 3 entries, was 6; first difference at entry 1:"
                + " `word1 word2 word3 word4 word5 word6 wor…`,"
                + " was `word1 word2 word3 word4 word5`");
  }

  @Test
  void ofATooLongValueOnlyThatItChangedIsKept() {
    String novel = "word ".repeat(10_000);

    assertThat(
            Inputs.of("voice", 1)
                .with("script", novel + "a")
                .changesSince(Inputs.of("voice", 1).with("script", novel)))
        .singleElement()
        .matches(Inputs.Change::ofContent);
  }

  @Test
  void halfAnEmojiIsNotShown() {
    String word = "x".repeat(38) + "🎉🎉🎉";

    assertThat(changes("script", words(70, 0), word + " " + words(70, 0)).get(0))
        .contains("`" + "x".repeat(38) + "…`, was `word1`");
  }
}
