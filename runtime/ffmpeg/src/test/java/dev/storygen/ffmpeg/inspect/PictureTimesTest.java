package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.FRAME_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.media.PictureFacts;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All times of black and without a change, of pictures that the test paints. */
class PictureTimesTest {

  private static final Offset<Double> FRAME = within(1.0 / FRAME_RATE);

  @TempDir private Path folder;

  @Test
  void everyTimeOfBlackIsFound() throws IOException {
    PictureFacts facts =
        facts(150, (x, y, n) -> n >= 25 && n < 35 || n >= 100 ? 16 : TestVideo.gradient(x, y, n));

    List<TimeSpan> black = facts.blackTimes().stretches();
    assertThat(black).hasSize(2).contains(facts.longestBlack());
    assertThat(black.get(0).start()).isCloseTo(1, FRAME);
    assertThat(black.get(0).end()).isCloseTo(1.4, FRAME);
    assertThat(black.get(1).start()).isCloseTo(4, FRAME);
    assertThat(black.get(1).end()).isCloseTo(6, FRAME);
    assertThat(facts.blackTimes().seconds()).isCloseTo(6, FRAME);
  }

  @Test
  void everyTimeWithoutAChangeIsFoundButNoSingleFrame() throws IOException {
    PictureFacts facts =
        facts(150, (x, y, n) -> TestVideo.gradient(x, y, n < 50 ? n : n < 75 ? 50 : n / 50 * 30));

    assertThat(facts.stillTimes().stretches())
        .hasSize(3)
        .allMatch(still -> still.duration() >= PictureFacts.SHORTEST_STILL)
        .contains(facts.longestStill());
    assertThat(facts.stillTimes().stretches().get(0).start()).isCloseTo(2, FRAME);
    assertThat(facts.stillTimes().stretches().get(2).end()).isCloseTo(6, FRAME);
  }

  @Test
  void amongManyTimesTheLongestAreKept() {
    LongestTimes times = new LongestTimes(0.5);
    for (int i = 0; i < 10_000; i++) {
      times.add(new TimeSpan(2 * i, 2 * i + (i % 1000 == 3 ? 1.5 : i % 2 == 0 ? 0.75 : 0.25)));
    }

    TimeCourse course = times.course(20_000);

    assertThat(times.longest()).isEqualTo(new TimeSpan(6, 7.5));
    assertThat(course.stretches()).hasSize(TimeCourse.MAX_STRETCHES);
    assertThat(course.stretches()).filteredOn(it -> it.duration() > 1).hasSize(10);
    assertThat(course.omitted()).isEqualTo(5010 - TimeCourse.MAX_STRETCHES);
  }

  private PictureFacts facts(int frames, TestVideo.Painter painter) throws IOException {
    Path video = TestVideo.write(folder.resolve("video.mp4"), frames, painter);
    return new FfmpegMediaInspector().inspect(video, new PictureFacts.Key(1e9));
  }
}
