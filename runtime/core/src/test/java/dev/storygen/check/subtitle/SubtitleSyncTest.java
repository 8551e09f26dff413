package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.Cue;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleSyncTest {

  private static final String OFFSET = "offset of the captions from the speech";
  private static final String DRIFT = "drift of the captions";
  private static final String FIX =
      " Shift the cues, make them again from this voiceover or set <checks><subtitle-sync>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9, 40, 500})
  void captionsInStepPass(int phrases) {
    speak(phrases, 0, 1);

    assertPassed(story.check(new SubtitleSync()));
    assertMeasured(story.check(new SubtitleSync()), OFFSET, 0);
    assertMeasured(story.check(new SubtitleSync()), DRIFT, 0);
  }

  @ParameterizedTest
  @CsvSource({"40,2.5", "40,-2.5", "40,12", "9,1.5", "500,-1.2"})
  void aShiftIsFound(int phrases, double shift) {
    speak(phrases, shift, 1);

    assertMeasured(story.check(new SubtitleSync()), OFFSET, Math.abs(shift));
  }

  @Test
  void theMessageNamesTheSide() {
    speak(40, 2, 1);

    assertViolated(
        story.check(new SubtitleSync()),
        "subtitles.srt of lighthouse: offset of the captions from the speech is 2 s "
            + "(late, by 41 of 41 beginnings of speech), but expected maximum is 1 s."
            + FIX);
  }

  @ParameterizedTest
  @CsvSource({"1.04,4", "0.96,4", "1.01,1"})
  void aDriftIsFound(double factor, double percent) {
    speak(60, 0, factor);

    assertMeasured(story.check(new SubtitleSync()), DRIFT, percent);
  }

  @Test
  void aShortStoryIsMeasuredByItsEnds() {
    speak(2, 3, 1);

    assertViolated(
        story.check(new SubtitleSync()),
        "subtitles.srt of lighthouse: offset of the captions from the speech is 3 s "
            + "(late, by the first and the last cue), but expected maximum is 1 s."
            + FIX);
  }

  @ParameterizedTest
  @CsvSource({
    "40,0,'in step, by 41 of 41 beginnings of speech'",
    "40,-0.5,'early, by 41 of 41 beginnings of speech'",
    "2,0,'in step, by the first and the last cue'",
    "2,-0.5,'early, by the first and the last cue'",
  })
  void theDetailSaysWhatWasMatched(int phrases, double shift, String detail) {
    speak(phrases, shift, 1);

    assertThat(story.check(new SubtitleSync()).measurements().get(0).detail()).isEqualTo(detail);
  }

  @Test
  void musicAfterTheLastWordIsNoOffset() {
    story.cues(Cue.of(0, 8, "one"), Cue.of(8, 16, "two"));

    assertMeasured(story.check(new SubtitleSync()), OFFSET, 0);
  }

  @Test
  void silentAudioIsViolated() {
    story.silentIn(new TimeSpan(0, 47));

    assertViolated(
        story.check(new SubtitleSync()),
        "voiceover.mp3 of lighthouse is silent, but expected speech. "
            + "Make the file again or replace it.");
  }

  /** Phrases of three short cues, with pauses of any length between them. */
  private void speak(int phrases, double shift, double factor) {
    Random random = new Random(7);
    List<Cue> cues = new ArrayList<>();
    List<TimeSpan> silences = new ArrayList<>();
    double time = 15;
    silences.add(new TimeSpan(0, time));
    for (int phrase = 0; phrase <= phrases; phrase++) {
      for (int i = 0; i < 3; i++) {
        double end = time + 0.3 + 0.6 * random.nextDouble();
        cues.add(Cue.of(shift + time * factor, shift + end * factor, "word"));
        time = end;
      }
      double pause = 0.25 + random.nextDouble();
      silences.add(new TimeSpan(time, time + pause));
      time += pause;
    }
    double duration = time;
    story.audioIs(() -> StoryFolder.audio(duration)).silentIn(silences.toArray(TimeSpan[]::new));
    story.cues(cues.toArray(Cue[]::new));
  }
}
