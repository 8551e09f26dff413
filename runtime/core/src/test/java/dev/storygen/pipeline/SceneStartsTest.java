package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Deliveries;
import dev.storygen.model.Delivery;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.SceneImage;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SceneStartsTest {

  private static final Narration STORY =
      narration("The sea was calm.", "It's cold. The sea rose.", "Then he knocked; the sea fell.");

  @Test
  void anImageWithoutWordsStartsWithTheNextParagraph() {
    assertThat(starts(STORY, image(), image(), image())).containsExactly(0, 4, 9);
    assertThat(starts(STORY, image(), image("the sea rose"), image())).containsExactly(0, 6, 9);
  }

  @Test
  void anImageWithWordsStartsWhereTheyAreSaidNext() {
    assertThat(starts(STORY, image("the sea"), image("The Sea"), image("THE SEA,")))
        .containsExactly(0, 6, 12);
    assertThat(starts(STORY, image(), image("it\u2019s cold the"))).containsExactly(0, 4);
    assertThat(starts(STORY, image("**knocked**"))).containsExactly(11);
  }

  @Test
  void theTitleCountsWithTheParagraphBelowIt() {
    assertThat(starts(narration("The Lamp.", "It burned.", "It went out."), image(), image()))
        .containsExactly(0, 4);
  }

  @Test
  void aTokenOfSeveralWordsIsNotDivided() {
    Narration story =
        new Narration(
            List.of(
                new Sentence(
                    List.of(Token.plain("Only"), new Token("$5 million", "five million dollars")),
                    true)));

    assertThat(starts(story, image("million"))).containsExactly(1);
  }

  @Test
  void scriptsWithoutSpacesAreComparedByCharacters() {
    assertThat(
            starts(
                narration("\u6d77\u5f88\u9759\u3002", "\u95e8\u5f00\u4e86\u3002"),
                image(),
                image("\u95e8\u5f00")))
        .containsExactly(0, 1);
  }

  @Test
  void wordsThatAreNotSaidAreMistakes() {
    String expected =
        "scenes.at is '%s', but expected words that are said in the script, in its spelling.";

    assertThat(problems(Optional.of(STORY), image("The se"), image("calm it's hot"), image("...")))
        .containsExactly(
            new BriefProblem(BriefKey.SCENES, "The se", expected.formatted("The se")),
            new BriefProblem(BriefKey.SCENES, "calm it's hot", expected.formatted("calm it's hot")),
            new BriefProblem(BriefKey.SCENES, "...", expected.formatted("...")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> starts(STORY, image("hut")))
        .withMessage(expected.formatted("hut"));
  }

  @Test
  void wordsInAnotherOrderAreMistakes() {
    assertThat(problems(Optional.of(STORY), image("Then he"), image("It's cold")))
        .extracting(BriefProblem::sentence)
        .containsExactly(
            "scenes.at is 'It's cold', which is said before the image above it starts. Put the"
                + " images in the order of the script.");
    assertThat(problems(Optional.of(STORY), image("Then he"), image("Then he"))).hasSize(1);
  }

  @Test
  void moreImagesThanParagraphsAreMistakes() {
    assertThat(problems(Optional.of(STORY), image(), image(), image(), image()))
        .containsExactly(
            new BriefProblem(
                BriefKey.SCENES,
                "sea.png",
                "scenes: no paragraph is left for image 4, sea.png: the script has 3. Remove the"
                    + " image, or say with at which words it is shown from."));
  }

  @Test
  void aScriptIsNeeded() {
    StoryBrief brief =
        new StoryBrief("a", StoryIdea.titled("The Lamp"), delivery(image()), Optional.empty());

    assertThat(SceneStarts.problems(brief, Optional.empty()))
        .containsExactly(
            new BriefProblem(
                BriefKey.SCENES,
                "",
                "scenes needs a script, whose words say when an image is shown, but the brief has"
                    + " none. Write one, or name the files in images."));
    assertThat(problems(Optional.empty(), image("hut"))).isEmpty();
    assertThat(SceneStarts.problems(StoryBrief.titled("a", "A"), Optional.empty())).isEmpty();
  }

  private static List<Integer> starts(Narration narration, SceneImage... scenes) {
    return SceneStarts.of(brief(scenes), narration);
  }

  private static List<BriefProblem> problems(Optional<Narration> narration, SceneImage... scenes) {
    return SceneStarts.problems(brief(scenes), narration);
  }

  private static SceneImage image() {
    return new SceneImage(Optional.empty(), Path.of("sea.png"));
  }

  private static SceneImage image(String at) {
    return new SceneImage(Optional.of(at), Path.of("door.png"));
  }

  private static StoryBrief brief(SceneImage... scenes) {
    Optional<Script> script = Optional.of(new Script("Once."));
    return new StoryBrief("a", StoryIdea.titled("The Lamp"), delivery(scenes), script);
  }

  private static Delivery delivery(SceneImage... scenes) {
    return Deliveries.ofScenes(scenes);
  }

  /** A narration of paragraphs, whose sentences end with full stops. */
  private static Narration narration(String... paragraphs) {
    return new Narration(Arrays.stream(paragraphs).flatMap(SceneStartsTest::sentences).toList());
  }

  private static Stream<Sentence> sentences(String paragraph) {
    String[] texts = paragraph.split("(?<=\\.) ");
    return java.util.stream.IntStream.range(0, texts.length)
        .mapToObj(
            i ->
                new Sentence(
                    Arrays.stream(texts[i].split(" ")).map(Token::plain).toList(),
                    i == texts.length - 1));
  }
}
