package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Cue;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CueBuilderTest {

  @Test
  void aTokenLastsAsLongAsItsSpokenWords() {
    Narration narration =
        new Narration(
            List.of(
                new Sentence(
                    List.of(Token.plain("In"), new Token("1914,", "nineteen fourteen,")), true)));
    List<Word> spoken =
        List.of(
            new Word("In", 0, 0.2, true),
            new Word("nineteen", 0.2, 0.7, true),
            new Word("fourteen,", 0.7, 1.3, false));

    assertThat(CueBuilder.shown(narration, spoken))
        .containsExactly(List.of(new Word("In", 0, 0.2, true), new Word("1914,", 0.2, 1.3, false)));
  }

  @Test
  void aCueNeverCrossesTheEndOfASentence() {
    assertThat(texts(3, "She ran.", "He stayed at home."))
        .containsExactly("She ran.", "He stayed", "at home.");
  }

  @Test
  void noSentenceEndsWithACueOfOneWord() {
    assertThat(texts(3, "a b c d e f g")).containsExactly("a b c", "d e", "f g");
  }

  @Test
  void aClauseEndsACue() {
    assertThat(texts(4, "When it rained, we all stayed in bed"))
        .containsExactly("When it rained,", "we all stayed", "in bed");
  }

  @Test
  void cuesMayHaveOneWordEach() {
    assertThat(texts(1, "She ran.", "He did, too."))
        .containsExactly("She", "ran.", "He", "did,", "too.");
  }

  @Test
  void aShortPauseIsBridgedAndALongOneIsNot() {
    List<Word> near = List.of(word("one", 0, 1));
    List<Word> next = List.of(word("two", 1.4, 2));
    List<Word> far = List.of(word("three", 2.6, 3));

    assertThat(CueBuilder.of(List.of(near, next, far), 3).cues())
        .extracting(Cue::start, Cue::end)
        .containsExactly(tuple(0, 1.4), tuple(1.4, 2), tuple(2.6, 3));
  }

  @Test
  void wordsWithoutDurationGetVisibleCuesWithoutOverlap() {
    List<Cue> cues =
        CueBuilder.of(List.of(List.of(word("a", 1, 1)), List.of(word("b", 1, 1))), 3).cues();

    assertThat(cues)
        .extracting(Cue::start, Cue::end)
        .containsExactly(tuple(1, 1.04), tuple(1.04, 1.08));
  }

  private static Tuple tuple(double start, double end) {
    return Tuple.tuple(start, end);
  }

  private static List<String> texts(int most, String... sentences) {
    List<List<Word>> words = new ArrayList<>();
    double time = 0;
    for (String sentence : sentences) {
      List<Word> timed = new ArrayList<>();
      for (String text : sentence.split(" ")) {
        timed.add(word(text, time, ++time));
      }
      words.add(timed);
    }
    return CueBuilder.of(words, most).cues().stream().map(Cue::text).toList();
  }

  private static Word word(String text, double start, double end) {
    return new Word(text, start, end, true);
  }
}
