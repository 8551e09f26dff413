package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.audio.IntegratedLoudness;
import dev.storygen.check.audio.Silence;
import dev.storygen.check.audio.TruePeak;
import dev.storygen.check.subtitle.SubtitleCoverage;
import dev.storygen.check.video.BlackFrames;
import dev.storygen.check.video.Freeze;
import dev.storygen.media.PictureFacts;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Cue;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checks say of how their measurements go over time. */
class CheckTimeCoursesTest {

  private StoryFolder story;

  @BeforeEach
  void makeStory(@TempDir Path folder) {
    story = new StoryFolder(folder);
  }

  @Test
  void loudnessAndTruePeakHaveOneForEachFile() {
    CheckOutcome loudness = story.check(new IntegratedLoudness());
    CheckOutcome truePeak = story.check(new TruePeak());

    assertThat(course(loudness, "loudness").values()).hasSize(1);
    assertThat(course(loudness, "loudness of the video").values()).hasSize(1);
    assertThat(course(truePeak, "true peak").values()).hasSize(1);
    assertThat(course(truePeak, "true peak of the video").values()).hasSize(1);
  }

  @Test
  void silencesAreThoseOfTheStartTheEndAndWithin() {
    story.silentIn(span(0, 1), span(5, 6), span(20, 22), span(46, 47));

    CheckOutcome silence = story.check(new Silence());

    assertThat(course(silence, "silence at the start").stretches()).containsExactly(span(0, 1));
    assertThat(course(silence, "longest silence within").stretches())
        .containsExactly(span(5, 6), span(20, 22));
    assertThat(course(silence, "silence at the end").stretches()).containsExactly(span(46, 47));
    assertThat(course(silence, "longest silence within").seconds()).isEqualTo(47);
  }

  @Test
  void picturesOfPartsOfAVideoHaveANote() {
    PictureFacts pictures = StoryFolder.pictures(48, 0, 0.1, span(1, 3), span(9, 12), 1);
    story.fact("video.mp4", new PictureFacts.Key(100), pictures);

    TimeCourse black = course(story.check(new BlackFrames()), "longest time of black");
    TimeCourse still = course(story.check(new Freeze()), "longest time without a change");

    assertThat(black.stretches()).containsExactly(span(1, 3));
    assertThat(black.note()).isEqualTo("only parts of the video were decoded, 48 pictures");
    assertThat(still.stretches()).containsExactly(span(9, 12));
  }

  @Test
  void speechWithoutACaptionIsWhereItIsHeard() {
    story.silentIn(span(0, 1), span(12, 13));
    story.cues(Cue.of(2, 10, "The old man"), Cue.of(15, 15.1, "kept"), Cue.of(15.15, 49, "it."));

    CheckOutcome coverage = story.check(new SubtitleCoverage(), Map.of("longestCue", "99"));

    assertThat(course(coverage, "longest speech without a cue").stretches())
        .containsExactly(span(1, 2), span(10, 15));
    assertThat(course(coverage, "delay of the first cue").stretches()).containsExactly(span(1, 2));
    assertThat(course(coverage, "time of cues after the audio's end").stretches())
        .containsExactly(span(47, 49));
  }

  @Test
  void withoutACueAllSpeechIsWithoutACaption() {
    story.silentIn(span(40, 47)).cues(Cue.of(0, 1, "\u200b"));

    CheckOutcome coverage = story.check(new SubtitleCoverage());

    assertThat(course(coverage, "share of the voiced time under a cue").stretches())
        .containsExactly(span(0, 40));
  }

  private static TimeCourse course(CheckOutcome outcome, String measurement) {
    return outcome.measurements().stream()
        .filter(it -> it.name().equals(measurement))
        .map(Measurement::timeCourse)
        .findFirst()
        .orElseThrow();
  }

  private static TimeSpan span(double start, double end) {
    return new TimeSpan(start, end);
  }
}
