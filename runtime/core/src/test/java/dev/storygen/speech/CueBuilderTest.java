package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Cue;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  void cuesMayHaveOneWordEach() {
    assertThat(texts(1, "She ran.", "He did, too."))
        .containsExactly("She", "ran.", "He", "did,", "too.");
  }

  @Test
  void aShortPauseIsBridgedAndACueLingersIntoALongOneUntilItIsRead() {
    List<Word> near = List.of(word("one", 0, 1));
    List<Word> next = List.of(word("two", 1.4, 2));
    List<Word> far = List.of(word("three", 4, 4.5));

    assertThat(cues(1, List.of(near, next, far)).cues())
        .extracting(Cue::start, Cue::end)
        .containsExactly(tuple(0, 1.4), tuple(1.4, 2.23), tuple(4, 4.83));
  }

  @Test
  void wordsWithoutDurationGetVisibleCuesWithoutOverlap() {
    List<Cue> cues = cues(1, List.of(List.of(word("a", 1, 1)), List.of(word("b", 1, 1)))).cues();

    assertThat(cues)
        .extracting(Cue::start, Cue::end)
        .containsExactly(tuple(1, 1.04), tuple(1.04, 1.87));
  }

  @Test
  void aCueDoesNotLingerBeyondTheVoiceover() {
    List<List<Word>> words = List.of(List.of(word("one", 59.5, 59.8)));

    assertThat(cues(1, words).cues())
        .extracting(Cue::start, Cue::end)
        .containsExactly(tuple(59.5, 60));
  }

  private static Subtitles cues(int most, List<List<Word>> sentences) {
    return CueBuilder.of(
        sentences,
        new CaptionLook(Map.of(CaptionSetting.MAX_WORDS, String.valueOf(most))),
        Locale.ENGLISH,
        60);
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
    return cues(most, words).cues().stream().map(Cue::text).toList();
  }

  private static Word word(String text, double start, double end) {
    return new Word(text, start, end, true);
  }
}
