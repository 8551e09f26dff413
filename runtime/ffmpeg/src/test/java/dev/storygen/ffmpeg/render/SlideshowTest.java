package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.TransitionChoice;
import dev.storygen.provider.Shot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlideshowTest {

  @TempDir Path folder;

  private final YuvFrame frame = new YuvFrame(TestScenes.SMALL.width(), TestScenes.SMALL.height());

  /** A clip of 2 s, each frame one grey, then a white image. */
  @Test
  void videosPlayAmongImages() throws IOException {
    Path clip = TestVideo.write(folder.resolve("clip.mp4"), 50, (x, y, n) -> 40 + 3 * n);
    Path image = folder.resolve("white.png");
    BufferedImage white = new BufferedImage(216, 384, BufferedImage.TYPE_INT_RGB);
    white.createGraphics().fillRect(0, 0, 216, 384);
    ImageIO.write(white, "png", image.toFile());
    List<Shot> shots = List.of(new Shot(clip, 0), new Shot(image, 3));

    List<Integer> shown = new ArrayList<>();
    try (Background background =
        new MovingScenes(
            Slideshow.of("tide", shots, TransitionChoice.CUT, TestScenes.SMALL, 5),
            frame.width,
            frame.height)) {
      for (double seconds : new double[] {0, 1, 1.8, 2.4, 3.5, 4.5}) {
        background.draw(frame, seconds, false);
        shown.add(frame.luma[192 * frame.stride + 108] & 0xff);
      }
    }

    // After its end, the clip plays from its start again. Images are darkened.
    List<Integer> expected = List.of(40, 115, 175, 70, 200, 200);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(shown.get(i)).as("at draw " + i).isCloseTo(expected.get(i), within(6));
    }
  }
}
