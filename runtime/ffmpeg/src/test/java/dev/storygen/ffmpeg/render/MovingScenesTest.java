package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.scenery.Scenes;
import dev.storygen.model.TransitionChoice;
import dev.storygen.provider.Scene;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovingScenesTest {

  private static final VideoFormat FORMAT = new VideoFormat(108, 192, 30);

  /** Scenes of 6 s, each after a pause. */
  private static Scenes scenes(int count, double pause) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scenes.add(new Scene("Part " + i, Math.max(0, 6 * i - pause), 6 * i));
    }
    StoryLook look = new StoryLook("lamp", "Nine", "", "", "", "");
    return new Scenes(look, scenes, FORMAT, 6.0 * count);
  }

  private static byte[] frameAt(MovingScenes background, YuvFrame frame, double seconds)
      throws IOException {
    background.draw(frame, seconds, false);
    return frame.luma.clone();
  }

  private static MovingScenes background(int count, double pause) {
    return new MovingScenes(
        new ScenePictures(scenes(count, pause), TransitionChoice.ANY),
        FORMAT.width(),
        FORMAT.height());
  }

  private static List<Double> changes(int count, double pause) throws IOException {
    MovingScenes background = background(count, pause);
    YuvFrame frame = new YuvFrame(FORMAT.width(), FORMAT.height());
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < count * 6 * 30; i++) {
      double seconds = (i + 0.5) / 30;
      if (background.draw(frame, seconds, false)) {
        times.add(seconds);
      }
    }
    return times;
  }

  @Test
  void isDrawnAFewTimesASecond() throws IOException {
    assertThat(changes(1, 0)).hasSizeBetween(55, 65);
  }

  @Test
  void aTransitionIsDrawnFrameByFrameWithinThePause() throws IOException {
    List<Double> times = changes(8, 0.5);
    for (int i = 1; i < times.size(); i++) {
      double step = times.get(i) - times.get(i - 1);
      double inScene = times.get(i) % 6;
      if (step < 0.05 && inScene < 5.5 && inScene > 0.1) {
        assertThat(times.get(i)).as("a frame of a transition").isNaN();
      }
    }
    assertThat(times.size()).isGreaterThan(8 * 60 + 20);
  }

  @Test
  void withoutAPauseScenesAreCut() throws IOException {
    assertThat(changes(8, 0.1)).hasSizeBetween(8 * 55, 8 * 65);
  }

  @Test
  void aSceneStartsWithAnotherPicture() throws IOException {
    MovingScenes background = background(2, 0);
    YuvFrame frame = new YuvFrame(FORMAT.width(), FORMAT.height());
    byte[] before = frameAt(background, frame, 5.9);
    byte[] after = frameAt(background, frame, 6.01);
    int different = 0;
    for (int i = 0; i < before.length; i++) {
      different += Math.abs((before[i] & 0xff) - (after[i] & 0xff)) > 8 ? 1 : 0;
    }
    assertThat(different).isGreaterThan(before.length / 5);
  }

  @Test
  void theSameStoryGivesTheSameBytes() throws IOException {
    YuvFrame frame = new YuvFrame(FORMAT.width(), FORMAT.height());
    for (double seconds : new double[] {0.1, 5.7, 6.2}) {
      assertThat(frameAt(background(3, 0.5), frame, seconds))
          .isEqualTo(frameAt(background(3, 0.5), frame, seconds));
    }
  }
}
