package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTest {

  private static final int FRAME_RATE = 25;

  @TempDir Path folder;

  private final YuvFrame frame = new YuvFrame(90, 160);

  /** Each frame is one grey, brighter than the one before. */
  private Path brightening(int frames) throws IOException {
    return TestVideo.write(folder.resolve("clip.mp4"), frames, (x, y, n) -> 40 + 3 * n);
  }

  private int luma() {
    return frame.luma[80 * frame.stride + 45] & 0xff;
  }

  @Test
  void isShownInItsOwnTimeAndFromItsStartAgain() throws IOException {
    try (Clip clip = Clip.open(brightening(50), 100, 1)) {
      List<Integer> shown = new ArrayList<>();
      for (int i = 0; i < 6 * FRAME_RATE; i++) {
        clip.draw(frame, (i + 0.5) / FRAME_RATE);
        shown.add(luma());
      }
      for (int i = 0; i < shown.size(); i++) {
        assertThat(shown.get(i)).as("frame " + i).isCloseTo(40 + 3 * (i % 50), within(3));
      }
    }
  }

  private static org.assertj.core.data.Offset<Integer> within(int offset) {
    return Assertions.within(offset);
  }

  @Test
  void isDrawnOnceForEachOfItsFrames() throws IOException {
    try (Clip clip = Clip.open(brightening(50), 100, 1)) {
      int drawn = 0;
      for (int i = 0; i < 120; i++) {
        drawn += clip.draw(frame, (i + 0.5) / 60) ? 1 : 0;
      }
      assertThat(drawn).isEqualTo(50);
    }
  }

  @Test
  void startsAtAPlaceOfTheSeed() throws IOException {
    Path file = TestVideo.write(folder.resolve("long.mp4"), 250, (x, y, n) -> 20 + n * 4 / 5);
    List<Integer> starts = new ArrayList<>();
    for (int seed : new int[] {0, 0x40000000, 0x90000000, 0xf0000000}) {
      try (Clip clip = Clip.open(file, 1, seed)) {
        clip.draw(frame, 0);
        starts.add(luma());
      }
    }
    assertThat(starts).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void isCroppedAroundItsCentre() throws IOException {
    Path file =
        TestVideo.write(
            folder.resolve("bands.mp4"), 50, (x, y, n) -> y < 30 || y >= 130 ? 230 : 60);
    YuvFrame square = new YuvFrame(64, 64);
    try (Clip clip = Clip.open(file, 100, 1)) {
      clip.draw(square, 0);
    }
    for (int y : new int[] {0, 32, 63}) {
      assertThat(square.luma[y * square.stride + 32] & 0xff).isCloseTo(60, within(6));
    }
  }

  /** The bands above and below are seen in the frame, and at its sides what is blurred. */
  @Test
  void isShownAsAWholeWhereItsShapeDoesNotFit() throws IOException {
    Path file =
        TestVideo.write(
            folder.resolve("bands.mp4"), 50, (x, y, n) -> y < 30 || y >= 130 ? 230 : 60);
    YuvFrame square = new YuvFrame(160, 160);
    YuvFrame same = new YuvFrame(90, 160);
    try (Clip clip = Clip.openWhole(file, 100, 1);
        Clip fitting = Clip.openWhole(file, 100, 1)) {
      clip.draw(square, 0);
      fitting.draw(same, 0);
    }
    for (int x : new int[] {45, 80, 115}) {
      assertThat(square.luma[10 * square.stride + x] & 0xff).isCloseTo(230, within(6));
      assertThat(square.luma[80 * square.stride + x] & 0xff).isCloseTo(60, within(6));
    }
    assertThat(square.luma[80 * square.stride + 5] & 0xff).isCloseTo(60, within(6));
    assertThat(square.luma[10 * square.stride + 5] & 0xff).isBetween(40, 200);
    assertThat(same.luma[10 * same.stride + 45] & 0xff).isCloseTo(230, within(6));
  }

  @Test
  void aClipMayBeInOtherContainersAndFragments() throws IOException {
    assertThat(Clip.defect(TestVideo.fragmented(folder.resolve("f.mp4"), 75, TestVideo::gradient)))
        .isEmpty();
    assertThat(Clip.defect(TestVideo.write(folder.resolve("m.mkv"), 75, TestVideo::gradient)))
        .isEmpty();
  }

  @Test
  void whatCannotBeShownIsNamed() throws IOException {
    Path sound = TestMedia.sound(folder.resolve("sea.wav"), 3, TestMedia.tone());
    Path text = Files.writeString(folder.resolve("notes.mp4"), "just a text\n".repeat(99));

    assertThat(Clip.defect(sound)).contains("sea.wav has no pictures (found: audio pcm_s16le)");
    assertThat(Clip.defect(text))
        .contains(
            "notes.mp4 is not a media file that can be read: Invalid data found when processing"
                + " input");
    assertThat(Clip.defect(folder.resolve("gone.mp4")))
        .contains("gone.mp4 cannot be read: there is no such file");
    assertThat(Clip.defect(TestVideo.write(folder.resolve("blink.mp4"), 20, TestVideo::gradient)))
        .contains("blink.mp4 is 0.8 s long");
  }
}
