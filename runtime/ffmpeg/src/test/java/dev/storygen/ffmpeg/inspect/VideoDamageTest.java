package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.VideoEncoding;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.VideoStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoDamageTest {

  private static final int FRAMES = 200;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mov", "mkv", "ts"})
  void aWholeVideoHasNoDamage(String extension) throws IOException {
    Path video = video(extension);

    assertThat(stream(video).packets().count()).isEqualTo(FRAMES);
    assertThat(stream(video).packets().damaged()).isZero();
    assertThat(stream(video).packets().missing()).isZero();
    assertThat(stream(video).variation()).isZero();
    assertThat(facts(video).defects()).isEmpty();
    assertThat(pictures(video).lost()).isZero();
    assertThat(pictures(video).decoded()).isEqualTo(FRAMES);
  }

  @Test
  void zeroedDataIsDamageWithoutDecoding() throws IOException {
    Path video = video("mp4");
    byte[] bytes = Files.readAllBytes(video);
    int from = bytes.length / 3;
    Arrays.fill(bytes, from, 2 * from, (byte) 0);
    Files.write(video, bytes);

    double third = FRAMES / 3.0;
    assertThat((double) stream(video).packets().damaged()).isCloseTo(third, within(third / 2));
    assertThat((double) pictures(video).lost()).isCloseTo(third, within(third / 2));
  }

  @Test
  void noiseIsDamage() throws IOException {
    Path video = video("mp4");
    byte[] bytes = Files.readAllBytes(video);
    Random random = new Random(1);
    for (int i = 0; i < bytes.length / 50; i++) {
      bytes[bytes.length / 2 + i] = (byte) random.nextInt(256);
    }
    Files.write(video, bytes);

    assertThat(stream(video).packets().damaged()).isPositive();
    assertThat(pictures(video).lost()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "ts"})
  void aGapInTheTimesCountsItsFrames(String extension) throws IOException {
    Path video =
        TestVideo.write(
            folder.resolve("video." + extension),
            "libopenh264",
            FRAMES,
            n -> n < 100 ? n : n + 25,
            TestVideo::gradient);

    PacketTimes packets = stream(video).packets();

    assertThat(packets.missing()).isEqualTo(25);
    assertThat(packets.missingSeconds()).isCloseTo(1, within(0.01));
  }

  @Test
  void aVariableRateIsMeasuredAndHasNoGaps() throws IOException {
    Path video =
        TestVideo.write(
            folder.resolve("video.mp4"),
            "libopenh264",
            FRAMES,
            n -> n + n / 4 * 3,
            TestVideo::gradient);

    assertThat(stream(video).variation()).isCloseTo(0.25, within(0.01));
    assertThat(stream(video).packets().missing()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkv", "ts"})
  void aFileCutNearItsEndIsTruncated(String extension) throws IOException {
    Path video = video(extension);
    byte[] bytes = Files.readAllBytes(video);
    Files.write(video, Arrays.copyOf(bytes, bytes.length * 97 / 100 / 188 * 188 + 100));

    assertThat(facts(video).defects())
        .singleElement()
        .asString()
        .matches(
            "is truncated: (its segment ends [\\d,]+ bytes past the end of the file"
                + "|its last packet has 100 of 188 bytes)");
  }

  @Test
  void thePixelAspectRatioIsRead() throws IOException {
    Path video = video("mp4");
    byte[] bytes = Files.readAllBytes(video);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
    // The track's display width and height in the header are 16.16 fixed point.
    ByteBuffer.wrap(bytes).putInt(at + 80, 180 << 16).putInt(at + 84, 160 << 16);
    Files.write(video, bytes);

    FrameSize size = stream(video).size();

    assertThat(size.displayHeight()).isEqualTo(160);
    assertThat(size.displayWidth()).isIn(90, 180);
  }

  @Test
  void theEncodingIsReadFromTheDecoder() throws IOException {
    VideoEncoding encoding = new FfmpegMediaInspector().inspect(video("mp4"), VideoEncoding.FACT);

    assertThat(encoding.codec()).isEqualTo("h264");
    assertThat(encoding.profile()).contains("Baseline");
    assertThat(encoding.pixelFormat()).isEqualTo("yuv420p");
    assertThat(encoding.interlaced()).isFalse();
  }

  @Test
  void theIndexIsBeforeOrAfterTheMediaData() throws IOException {
    Path first = video("mp4");
    byte[] bytes = Files.readAllBytes(first);
    int moov = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("moov") - 4;
    int moovSize = ByteBuffer.wrap(bytes).getInt(moov);
    Path last = folder.resolve("last.mp4");
    byte[] moved = new byte[bytes.length];
    System.arraycopy(bytes, 0, moved, 0, moov);
    int rest = bytes.length - moov - moovSize;
    System.arraycopy(bytes, moov + moovSize, moved, moov, rest);
    System.arraycopy(bytes, moov, moved, moov + rest, moovSize);
    Files.write(last, moved);

    assertThat(facts(first).mediaBytesBeforeIndex()).isZero();
    assertThat(dev.storygen.ffmpeg.decode.Mp4BoxScanner.mediaBytesBeforeIndex(last)).isPositive();
    assertThat(facts(video("mkv")).mediaBytesBeforeIndex()).isZero();
  }

  private Path video(String extension) throws IOException {
    return TestVideo.write(folder.resolve("video." + extension), FRAMES, TestVideo::gradient);
  }

  private static VideoStream stream(Path video) throws IOException {
    return facts(video).videoStreams().get(0);
  }

  private static VideoFacts facts(Path video) throws IOException {
    return new FfmpegMediaInspector().inspect(video, VideoFacts.FACT);
  }

  private static PictureFacts pictures(Path video) throws IOException {
    return new FfmpegMediaInspector().inspect(video, new PictureFacts.Key(1e9));
  }
}
