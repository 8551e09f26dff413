package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.Scene;
import dev.storygen.provider.Shot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every word takes 0.8 s, and the next one starts a second after it. */
class SceneTimesTest {

  private static final List<Path> TWO = images(2);

  @Test
  void anImageOfASceneIsShownFromItsFirstWordOn() {
    assertThat(times(30, 40).ofScenes(TWO))
        .containsExactly(new Shot(TWO.get(0), 0, 0), new Shot(TWO.get(1), 29.8, 30));
  }

  @Test
  void anImageOfATokenIsShownFromThatWordOn() {
    assertThat(times(5, 5).starting(TWO, List.of(3, 7)))
        .containsExactly(new Shot(TWO.get(0), 2.8, 3), new Shot(TWO.get(1), 6.8, 7));
  }

  @Test
  void timesOfWordsThatAreSpokenAsSeveralAreThoseOfTheToken() {
    Narration narration =
        new Narration(
            List.of(
                new Sentence(List.of(new Token("1914.", "nineteen fourteen.")), true),
                new Sentence(List.of(Token.plain("War.")), true)));

    assertThat(SceneTimes.of(narration, voiceover(3)).starting(TWO, List.of(0, 1)))
        .containsExactly(new Shot(TWO.get(0), 0, 0), new Shot(TWO.get(1), 1.8, 2));
  }

  @Test
  void wordsThatOverlapLeaveNoPause() {
    List<Word> words = List.of(new Word("a", 0, 1.5, true), new Word("b", 1, 2, true));
    SceneTimes times =
        SceneTimes.of(narration(1, 1), new Voiceover(Path.of("voice.wav"), 2, words));

    assertThat(times.starting(TWO, List.of(0, 1)).get(1)).isEqualTo(new Shot(TWO.get(1), 1, 1));
  }

  @Test
  void imagesShareTheTimeFromTheNearestSentenceOn() {
    // Shares start at 0, 10 and 20 of 30 s.
    assertThat(times(12, 7, 11).sharing(images(3)))
        .extracting(Shot::pause, Shot::start)
        .containsExactly(tuple(0.0, 0.0), tuple(11.8, 12.0), tuple(18.8, 19.0));
  }

  @Test
  void whereNoSentenceStartsNearAWordIsTaken() {
    assertThat(times(30).sharing(images(3)))
        .extracting(Shot::pause, Shot::start)
        .containsExactly(tuple(0.0, 0.0), tuple(9.8, 10.0), tuple(19.8, 20.0));
  }

  @Test
  void eachImageHasAPlaceOfItsOwn() {
    assertThat(times(2, 2).sharing(images(4)))
        .extracting(Shot::start)
        .containsExactly(0.0, 1.0, 2.0, 3.0);
  }

  @Test
  void moreImagesThanWordsShareTheTimeExactly() {
    List<Path> images = images(4);

    assertThat(times(2).sharing(images)).isEqualTo(Shot.sharing(images, 2));
  }

  @Test
  void aStoryWithoutImagesHasNoShots() {
    assertThat(times(2).sharing(List.of())).isEmpty();
  }

  @Test
  void theScenesOfAMovingBackgroundStartWithTheirWords() {
    assertThat(times(12, 14).scenes())
        .extracting(Scene::pause, Scene::start)
        .containsExactly(tuple(0.0, 0.0), tuple(11.8, 12.0));
  }

  /** The times of sentences with these numbers of words, each a paragraph. */
  private static SceneTimes times(int... sentences) {
    Narration narration = narration(sentences);
    return SceneTimes.of(narration, voiceover(narration.words().size()));
  }

  private static Narration narration(int... sentences) {
    List<Sentence> all = new ArrayList<>();
    for (int words : sentences) {
      List<Token> tokens = IntStream.range(0, words).mapToObj(i -> Token.plain("word")).toList();
      all.add(new Sentence(tokens, true));
    }
    return new Narration(all);
  }

  private static Voiceover voiceover(int words) {
    List<Word> timed =
        IntStream.range(0, words).mapToObj(i -> new Word("word", i, i + 0.8, true)).toList();
    return new Voiceover(Path.of("voice.wav"), words, timed);
  }

  private static List<Path> images(int count) {
    return IntStream.range(0, count).mapToObj(i -> Path.of(i + ".png")).toList();
  }
}
