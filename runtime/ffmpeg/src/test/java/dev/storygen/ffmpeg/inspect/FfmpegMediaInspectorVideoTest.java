package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.FRAME_RATE;
import static dev.storygen.ffmpeg.TestMedia.HEIGHT;
import static dev.storygen.ffmpeg.TestMedia.RATE;
import static dev.storygen.ffmpeg.TestMedia.WIDTH;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegMediaInspectorVideoTest {

  @TempDir Path folder;

  private final MediaInspector inspector = new FfmpegMediaInspector();
  private Path video;

  @BeforeEach
  void makeVideo() throws IOException {
    video = TestMedia.video(folder.resolve("video.mp4"), 4);
  }

  @Test
  void aVideoIsDescribed() throws IOException {
    VideoFacts facts = inspector.inspect(video, VideoFacts.FACT);

    assertThat(facts.format()).isEqualTo("mov,mp4,m4a,3gp,3g2,mj2");
    assertThat(facts.statedDuration()).isCloseTo(4, within(0.03));
    assertThat(facts.videoStreams())
        .containsExactly(
            new VideoFacts.VideoStream(
                "mpeg4",
                new FrameSize(WIDTH, HEIGHT, 0, 1),
                FRAME_RATE,
                0,
                PacketTimes.intact(4L * FRAME_RATE, 0, 4)));
    assertThat(facts.audioStreams()).hasSize(1);
    assertThat(facts.audioStreams().get(0).codec()).isEqualTo("aac");
    assertThat(facts.audioStreams().get(0).sampleRate()).isEqualTo(RATE);
    assertThat(facts.audioStreams().get(0).channels()).isEqualTo(1);
    assertThat(facts.audioStreams().get(0).packets().duration()).isCloseTo(4, within(0.025));
    assertThat(facts.coverArt()).isZero();
    assertThat(facts.defects()).isEmpty();
  }

  @Test
  void aVideoWithoutAudioHasOnlyAVideoStream() throws IOException {
    VideoFacts facts =
        inspector.inspect(TestMedia.silentVideo(folder.resolve("silent.mp4"), 1), VideoFacts.FACT);

    assertThat(facts.videoStreams()).hasSize(1);
    assertThat(facts.audioStreams()).isEmpty();
    assertThat(facts.defects()).isEmpty();
  }

  @Test
  void coverArtIsNotAVideoStream() throws IOException {
    Path mp3 = sound(folder.resolve("plain.mp3"), 1, tone());

    VideoFacts facts =
        inspector.inspect(
            TestMedia.withCoverArt(mp3, folder.resolve("tagged.mp3")), VideoFacts.FACT);

    assertThat(facts.videoStreams()).isEmpty();
    assertThat(facts.coverArt()).isEqualTo(1);
    assertThat(facts.audioStreams()).hasSize(1);
    assertThat(facts.defects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,1,-1,0,90", "-1,0,0,-1,180", "0,-1,1,0,270"})
  void theDisplayRotationIsRead(int a, int b, int c, int d, int rotation) throws IOException {
    byte[] bytes = Files.readAllBytes(video);
    ByteBuffer box = ByteBuffer.wrap(bytes);
    int matrix = indexOf(bytes, "tkhd") + 44;
    box.putInt(matrix, a << 16).putInt(matrix + 4, b << 16);
    box.putInt(matrix + 12, c << 16).putInt(matrix + 16, d << 16);
    Files.write(video, bytes);

    assertThat(inspector.inspect(video, VideoFacts.FACT).videoStreams().get(0).size().rotation())
        .isEqualTo(rotation);
  }

  @Test
  void aVideoCutInHalfIsTruncated() throws IOException {
    Path truncated = TestMedia.truncated(video, folder.resolve("half.mp4"), 0.5);

    assertThat(inspector.inspect(truncated, VideoFacts.FACT).defects())
        .singleElement()
        .asString()
        .matches("is truncated: its mdat box ends [\\d,]+ bytes past the end of the file");
  }

  @Test
  void aVideoWithoutItsIndexIsTruncated() throws IOException {
    byte[] bytes = Files.readAllBytes(video);
    int index = indexOf(bytes, "moov");
    System.arraycopy("junk".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, index, 4);
    Files.write(video, bytes);

    assertUnreadable(video, "video.mp4 is truncated: it has no moov box, the index");
  }

  @Test
  void randomBytesAreUnreadable() throws IOException {
    assertUnreadable(
        TestMedia.garbage(folder.resolve("garbage.mp4"), 50_000),
        "garbage.mp4 is not a media file that can be read: "
            + "Invalid data found when processing input");
  }

  private void assertUnreadable(Path file, String message) {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> inspector.inspect(file, VideoFacts.FACT))
        .withMessage(message);
  }

  private static int indexOf(byte[] bytes, String type) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(type);
  }
}
