package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scenes of pictures that are drawn. */
class SceneViewsTest {

  /** First tokens of the scenes of paragraphs, which have sentences of these lengths. */
  private static List<Integer> starts(int[]... paragraphs) {
    List<Sentence> sentences = new ArrayList<>();
    for (int[] paragraph : paragraphs) {
      for (int i = 0; i < paragraph.length; i++) {
        List<Token> tokens = Collections.nCopies(paragraph[i], new Token("word", "word"));
        sentences.add(new Sentence(tokens, i == paragraph.length - 1));
      }
    }
    return SceneSplitter.views(new Narration(sentences)).stream()
        .map(ScenePassage::firstToken)
        .toList();
  }

  @Test
  void aParagraphOfTenSecondsIsAScene() {
    assertThat(starts(new int[] {12, 12}, new int[] {10})).containsExactly(0, 24);
  }

  @Test
  void aLongerParagraphIsSplitAtSentences() {
    assertThat(starts(new int[] {10, 10, 10, 10, 10})).containsExactly(0, 20);
    assertThat(starts(IntStream.generate(() -> 9).limit(30).toArray()).size()).isGreaterThan(9);
  }

  @Test
  void shortParagraphsAreMerged() {
    assertThat(starts(new int[] {4}, new int[] {4}, new int[] {14})).containsExactly(0);
  }

  @Test
  void aSentenceIsNotSplit() {
    assertThat(starts(new int[] {70})).containsExactly(0);
  }
}
