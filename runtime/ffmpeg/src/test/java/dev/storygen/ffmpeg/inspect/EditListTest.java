package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos of 8 s that are trimmed by an edit list, as FFmpeg does without encoding. */
class EditListTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(doubles = {0.52, 1, 2.52, 6})
  void picturesBeforeTheEditAreNotMissed(double start) throws IOException {
    Path video = trimmed(start);

    VideoFacts facts = new FfmpegMediaInspector().inspect(video, VideoFacts.FACT);
    PictureFacts all = pictures(video, 1e9);

    assertThat(facts.defects()).isEmpty();
    assertThat(facts.duration()).isCloseTo(8 - start, within(0.05));
    assertThat(facts.videoStreams().get(0).packets().damaged()).isZero();
    assertThat((double) all.decoded()).isCloseTo(25 * (8 - start), within(1.0));
    assertThat(all.lost()).isZero();
  }

  @Test
  void theFirstGroupThatIsDecodedReachesThePicturesOfTheEdit() throws IOException {
    PictureFacts some = pictures(trimmed(6.52), 0.0144 * 16);

    assertThat(some.decoded()).isPositive();
    assertThat(some.lost()).isZero();
  }

  private Path trimmed(double start) throws IOException {
    Path video = TestVideo.write(folder.resolve("video.mp4"), 200, TestVideo::gradient);
    byte[] bytes = Files.readAllBytes(video);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    ByteBuffer box = ByteBuffer.wrap(bytes);
    int movieScale = box.getInt(text.indexOf("mvhd") + 16);
    int mediaScale = box.getInt(text.indexOf("mdhd") + 16);
    int edit = text.indexOf("elst") + 12;
    box.putInt(edit, (int) ((8 - start) * movieScale));
    box.putInt(edit + 4, (int) (start * mediaScale));
    return Files.write(video, bytes);
  }

  private static PictureFacts pictures(Path video, double megapixels) throws IOException {
    return new FfmpegMediaInspector().inspect(video, new PictureFacts.Key(megapixels));
  }
}
