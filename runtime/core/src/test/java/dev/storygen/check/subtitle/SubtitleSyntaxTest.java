package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitleSyntaxTest {

  private static final String TIMES = "00:00:01,000 --> 00:00:02,000\n";
  private static final String FIX =
      " Mend these lines, make the subtitles again or set <checks><subtitle-syntax>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @Test
  void aWellFormedFilePasses() {
    assertPassed(story.check(new SubtitleSyntax(), Map.of("strict", "1")));
  }

  @Test
  void aFaultWithoutLossPassesUnlessStrict() {
    story.file("subtitles.srt", "#1\n" + TIMES + "Text\n");

    assertPassed(story.check(new SubtitleSyntax()));
    assertMeasured(story.check(new SubtitleSyntax()), "repairs without loss", 1);
    assertViolated(
        story.check(new SubtitleSyntax(), Map.of("strict", "1")),
        "subtitles.srt of lighthouse: number of syntax faults is 1 (line 1: '#1' is no index, but "
            + "expected a number, read as an index), but expected maximum is 0."
            + FIX);
  }

  @Test
  void faultsWithLossAreViolatedAndTheFirstAreNamed() {
    story.file("subtitles.srt", "lost\n\n".repeat(5) + "1\n" + TIMES + "Text\n");

    assertViolated(
        story.check(new SubtitleSyntax()),
        "subtitles.srt of lighthouse: number of syntax faults is 1 (line 1: 'lost' is no timing "
            + "line, but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm', the cue was left out), "
            + "but expected maximum is 0."
            + FIX);
  }

  @Test
  void manyFaultsAreCounted() {
    story
        .without("subtitles.srt")
        .file(
            "subtitles.vtt",
            "WEBVTT\n\n" + "lost\n\n".repeat(5) + "00:01.000 --> 00:02.000\nText\n");
    String fault = " belongs to no cue, but expected a timing line here or below, left out";

    assertViolated(
        story.check(new SubtitleSyntax()),
        "subtitles.vtt of lighthouse: number of syntax faults is 5 (line 3: 'lost'"
            + fault
            + "; line 5: 'lost'"
            + fault
            + "; line 7: 'lost'"
            + fault
            + "; and 2 more), but expected maximum is 0."
            + FIX);
  }

  @Test
  void aFileWithoutACueIsViolated() {
    story.file("subtitles.srt", "1\n");

    assertViolated(
        story.check(new SubtitleSyntax()),
        "subtitles.srt of lighthouse holds no cue, but expected at least one. "
            + "Make the file again or replace it.");
  }

  @Test
  void threeFaultsAreAllNamed() {
    story.file("subtitles.srt", ("#1\n" + TIMES + "Text\n\n").repeat(3));
    String fault = "'#1' is no index, but expected a number, read as an index";

    assertViolated(
        story.check(new SubtitleSyntax(), Map.of("strict", "1")),
        "subtitles.srt of lighthouse: number of syntax faults is 3 (line 1: %1$s; line 5: %1$s; "
                .formatted(fault)
            + "line 9: %s), but expected maximum is 0.".formatted(fault)
            + FIX);
  }
}
