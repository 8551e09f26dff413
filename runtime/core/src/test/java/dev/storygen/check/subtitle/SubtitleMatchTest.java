package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertUnmeasured;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.Cue;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitleMatchTest {

  private static final String RATE = "word error rate of the captions";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
    story.file("script.txt", "**One**, two; THREE-four! [sighs] It's “five”.");
  }

  @Test
  void caseMarkupAndPunctuationDoNotCount() {
    story.cues(Cue.of(0, 1, "One two"), Cue.of(1, 2, "<i>three four</i>\nIt’s five"));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 0);
  }

  @Test
  void otherWordsAreViolated() {
    story.cues(Cue.of(0, 1, "one too three"), Cue.of(1, 2, "it's five six"));

    assertViolated(
        story.check(new SubtitleMatch()),
        "subtitles.srt of lighthouse: word error rate of the captions is 0.5 (3 errors in 6 words, "
            + "6 in the captions), but expected maximum is 0.2. "
            + "Make the subtitles again from this script or set <checks><subtitle-match>.");
  }

  @Test
  void emptyAndNumberedCuesAreViolated() {
    story.cues(Cue.of(0, 1, "1"), Cue.of(1, 2, ""), Cue.of(2, 3, "2"));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 1);
  }

  @Test
  void aScriptWithoutSpacesIsComparedByCharacters() {
    story.file("script.txt", "今日はいい天気ですね。").cues(Cue.of(0, 1, "今日は、"), Cue.of(1, 2, "いい天気ですか"));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 0.1);
  }

  @Test
  void numbersAreComparedAsCaptionsShowThem() {
    story
        .file("narration.txt", "In nineteen seventy-four I had five dollars.")
        .file(
            "words.json",
            """
            {"words": [{"word": "In", "spoken": "In"},
                       {"word": "1974", "spoken": "nineteen seventy-four"},
                       {"word": "I", "spoken": "I"}, {"word": "had", "spoken": "had"},
                       {"word": "$5.", "spoken": "five dollars."}]}
            """)
        .cues(Cue.of(0, 1, "In 1974"), Cue.of(1, 2, "I had $5."));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 0);
  }

  @Test
  void wordsOfAnotherStoryDoNotCount() {
    story
        .file("words.json", "{\"words\": [{\"word\": \"Other\", \"spoken\": \"other\"}]}")
        .cues(Cue.of(0, 1, "other"));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 1);
  }

  @Test
  void linesThatRollUpCountOnce() {
    story.cues(
        Cue.of(0, 1, "one two"),
        Cue.of(1, 2, "one two\nthree four"),
        Cue.of(2, 3, "three four\nit's five"));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 0);
  }

  @Test
  void wordsThatAreSaidAgainCountAgain() {
    story
        .file("script.txt", "No, no, no.")
        .cues(Cue.of(0, 1, "No,"), Cue.of(1, 2, "No,"), Cue.of(2, 3, "No,"));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 0);
  }

  @Test
  void aScriptWithoutWordsIsViolated() {
    story.file("script.txt", "...");

    assertViolated(
        story.check(new SubtitleMatch()),
        "script.txt of lighthouse has no word, but expected a script. "
            + "Make the file again or replace it.");
  }

  @Test
  void longTextsOfOtherWordsAreViolated() {
    story.file("script.txt", "a b ".repeat(50_000)).cues(Cue.of(0, 1, "c d ".repeat(50_000)));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 1);
  }

  @Test
  void longTextsInAnotherOrderAreUnmeasured() {
    story
        .file("script.txt", "a ".repeat(50_000) + "b ".repeat(50_000))
        .cues(Cue.of(0, 1, "b ".repeat(50_000) + "a ".repeat(50_000)));

    assertUnmeasured(
        story.check(new SubtitleMatch()),
        "subtitles.srt of lighthouse: subtitle-match could not be measured: 100000 words of the "
            + "script and 100000 of the captions are too many to compare. "
            + "See worker.log, or set <skipChecks>subtitle-match</skipChecks>.");
  }

  @Test
  void longTextsThatAreAlikePass() {
    story
        .file("script.txt", "a b c d e f g h i j ".repeat(3_000))
        .cues(Cue.of(0, 1, "a b c d e f g h i x ".repeat(3_000)));

    assertMeasured(story.check(new SubtitleMatch()), RATE, 0.1);
  }
}
