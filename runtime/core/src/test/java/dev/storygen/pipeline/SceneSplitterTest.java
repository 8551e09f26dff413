package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneSplitterTest {

  @Test
  void aParagraphIsAScene() {
    assertThat(lengths(new int[] {15, 15}, new int[] {40}, new int[] {10, 20, 30}))
        .containsExactly(30, 40, 60);
  }

  @Test
  void aShortParagraphIsMergedWithTheNext() {
    assertThat(lengths(new int[] {6}, new int[] {9}, new int[] {11}, new int[] {30}))
        .containsExactly(26, 30);
  }

  @Test
  void aShortLastParagraphIsMergedWithTheOneBefore() {
    assertThat(lengths(new int[] {30}, new int[] {30}, new int[] {7})).containsExactly(30, 37);
  }

  @Test
  void aShortStoryIsOneScene() {
    assertThat(lengths(new int[] {3}, new int[] {4})).containsExactly(7);
  }

  @Test
  void aLongParagraphIsSplitEvenlyAtSentenceEnds() {
    assertThat(lengths(new int[] {12, 12, 12, 12, 12, 12, 12, 12})).containsExactly(48, 48);
  }

  @Test
  void aSentenceIsNeverSplit() {
    assertThat(lengths(new int[] {200, 6})).containsExactly(206);
    assertThat(lengths(new int[] {30, 200, 30})).containsExactly(30, 200, 30);
  }

  @Test
  void aSceneHasTheScriptsSpellingAndItsFirstToken() {
    List<Token> first = tokens(24);
    first.set(3, new Token("1914,", "nineteen fourteen,"));
    Narration narration =
        new Narration(List.of(new Sentence(first, true), new Sentence(tokens(25), true)));

    List<ScenePassage> scenes = SceneSplitter.of(narration);

    assertThat(scenes).extracting(ScenePassage::firstToken).containsExactly(0, 24);
    assertThat(scenes.get(0).text()).startsWith("word0 word1 word2 1914, word4");
  }

  @Test
  void theScenesCoverAnyNarrationInOrder() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Narration narration =
          narration(
              random
                  .ints(1 + random.nextInt(12), 1, 8)
                  .mapToObj(sentences -> random.ints(sentences, 1, 40).toArray())
                  .toArray(int[][]::new));
      List<ScenePassage> scenes = SceneSplitter.of(narration);
      assertThat(scenes.stream().map(ScenePassage::text).collect(Collectors.joining(" ")))
          .isEqualTo(narration.text().replace('\n', ' '));
      assertThat(lengths(scenes))
          .allMatch(length -> length >= 25 || scenes.size() == 1)
          .allMatch(length -> length <= 80 + 40);
    }
  }

  private static List<Integer> lengths(int[]... paragraphs) {
    return lengths(SceneSplitter.of(narration(paragraphs)));
  }

  private static List<Integer> lengths(List<ScenePassage> scenes) {
    return scenes.stream().map(scene -> scene.text().split(" ").length).toList();
  }

  /** A narration of sentences with the numbers of words given, paragraph by paragraph. */
  private static Narration narration(int[]... paragraphs) {
    List<Sentence> sentences = new ArrayList<>();
    for (int[] paragraph : paragraphs) {
      for (int i = 0; i < paragraph.length; i++) {
        sentences.add(new Sentence(tokens(paragraph[i]), i == paragraph.length - 1));
      }
    }
    return new Narration(sentences);
  }

  private static List<Token> tokens(int words) {
    return new ArrayList<>(
        Arrays.asList(
            IntStream.range(0, words)
                .mapToObj(i -> Token.plain("word" + i))
                .toArray(Token[]::new)));
  }
}
