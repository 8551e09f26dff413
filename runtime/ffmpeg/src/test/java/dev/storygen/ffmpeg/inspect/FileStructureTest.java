package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.FlacMuxer;
import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage that FFmpeg reads past without an error. */
class FileStructureTest {

  @TempDir Path folder;

  @Test
  void theLastPageOfAnOggIsWhole() throws IOException {
    assertThat(truncation(ogg())).isEmpty();
  }

  /** In the position, in the checksum, in the sizes and in the sound. */
  @ParameterizedTest
  @ValueSource(ints = {6, 22, 27, 60})
  void aDamagedLastPageOfAnOggIsMissing(int offset) throws IOException {
    Path file = ogg();
    byte[] bytes = Files.readAllBytes(file);
    int page = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("OggS");
    bytes[page + offset] ^= 1;
    Files.write(file, bytes);

    assertThat(truncation(file)).isIn("its last page is damaged", "it ends within a page");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 77, 5_000})
  void whatFollowsTheSegmentOfAMatroskaFileIsNoPartOfIt(int junk) throws IOException {
    Path file = TestVideo.write(folder.resolve("video.mkv"), 50, TestVideo::gradient);
    byte[] bytes = Files.readAllBytes(TestMedia.garbage(folder.resolve("junk"), junk));
    Files.write(file, bytes, StandardOpenOption.APPEND);

    assertThat(new FfmpegMediaInspector().inspect(file, VideoFacts.FACT).defects()).isEmpty();
  }

  @Test
  void zerosInPlaceOfFramesOfAnMp3AreAnErrorBetweenFramesOnly() throws IOException {
    Path whole = TestMedia.sound(folder.resolve("a.mp3"), 4, TestMedia.speech(0.5));
    byte[] bytes = Files.readAllBytes(whole);
    byte[] hole = bytes.clone();
    int frame = frame(bytes, bytes.length / 2);
    Arrays.fill(hole, frame, frame(bytes, frame + 1_000), (byte) 0);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1045);

    assertThat(decodeErrors(whole)).isZero();
    assertThat(decodeErrors(Files.write(folder.resolve("hole.mp3"), hole))).isPositive();
    assertThat(decodeErrors(Files.write(folder.resolve("longer.mp3"), longer))).isZero();
  }

  /** The first frame after a position: its header is that of 64 kbit/s at 44.1 kHz. */
  private static int frame(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != (byte) 0xff || bytes[at + 1] != (byte) 0xfb || bytes[at + 2] >> 4 != 5) {
      at++;
    }
    return at;
  }

  private static long decodeErrors(Path file) throws IOException {
    return new FfmpegMediaInspector().inspect(file, AudioIntegrity.FACT).decodeErrors();
  }

  private Path ogg() throws IOException {
    return FlacMuxer.write(folder.resolve("a.ogg"), 3, TestMedia.speech(0.5), t -> 0);
  }

  private static String truncation(Path file) throws IOException {
    return new FfmpegMediaInspector().inspect(file, AudioIntegrity.FACT).truncation();
  }
}
