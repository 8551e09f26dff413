package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.CheckListener;
import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.TestVideo;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Waveform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of videos, of real files whose headers are intact. */
class BrokenPicturesTest {

  @TempDir Path folder;

  @Test
  void intactVideosPass() throws IOException {
    Path whole = TestVideo.write(video(), 60, TestVideo::gradient);
    assertThat(message(whole, "video-integrity")).isNull();

    Path fragments = TestVideo.fragmented(video(), 250, TestVideo::gradient);
    assertThat(message(fragments, "video-integrity")).isNull();

    Path sound = TestMedia.videoWithLateSound(video(), 4, 0);
    assertThat(message(sound, "av-offset")).isNull();
  }

  @Test
  void aVideoOfWhichTwoPicturesAreLeftIsNamed() throws IOException {
    Path video = TestVideo.write(video(), 60, TestVideo::gradient);
    byte[] bytes = Files.readAllBytes(video);
    Random random = new Random(3);
    int at = text(bytes).indexOf("mdat") + 4;
    for (int picture = 0; picture < 60; picture++) {
      int size = sampleSize(bytes, picture);
      for (int i = at + 8; picture >= 2 && i < at + size; i++) {
        bytes[i] = (byte) random.nextInt(256);
      }
      at += size;
    }
    Files.write(video, bytes);

    assertThat(message(video, "video-integrity"))
        .startsWith("video.mp4 of story: lost pictures is 9");
  }

  @Test
  void aFragmentThatIsGoneIsNamed() throws IOException {
    Path video = TestVideo.fragmented(video(), 250, TestVideo::gradient);
    byte[] bytes = Files.readAllBytes(video);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    int fragment = 0;
    boolean gone = false;
    for (int at = 0; at < bytes.length; at += ByteBuffer.wrap(bytes).getInt(at)) {
      String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (type.equals("moof")) {
        fragment++;
      }
      if (fragment == 4 && (type.equals("moof") || type.equals("mdat"))) {
        gone = true;
      } else if (!type.equals("mfra")) {
        rest.write(bytes, at, ByteBuffer.wrap(bytes).getInt(at));
      }
    }
    assertThat(gone).isTrue();

    assertThat(message(Files.write(video, rest.toByteArray()), "video-integrity"))
        .startsWith("video.mp4 of story: lost pictures is 10 % (of 225, 25 are missing in gaps");
  }

  @Test
  void soundThatStartsLateIsNamed() throws IOException {
    Path video = TestMedia.videoWithLateSound(video(), 6, 1);

    assertThat(message(video, "av-offset"))
        .isEqualTo(
            "video.mp4 of story: start of the sound after the picture's is 0.977 s, but expected"
                + " maximum is 0.185 s. Render the video again or set <checks><av-offset>.");
  }

  private Path video() {
    return folder.resolve("video.mp4");
  }

  /** The size of a sample by the stsz box. */
  private static int sampleSize(byte[] bytes, int sample) {
    return ByteBuffer.wrap(bytes).getInt(text(bytes).indexOf("stsz") + 16 + 4 * sample);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** What a check says of a video; null where it passes. */
  private String message(Path video, String check) throws IOException {
    Path story = Files.createDirectories(folder.resolve("story"));
    Files.copy(video, story.resolve("video.mp4"), StandardCopyOption.REPLACE_EXISTING);
    List<CheckOutcome> outcomes = new ArrayList<>();
    QualityGate gate =
        QualityGate.load(new GateSettings(List.of(check), null, Map.of(), null, null, null, null));
    gate.check(
        gate.artefacts(story),
        new FfmpegMediaInspector(),
        Path::toString,
        new CheckListener() {
          @Override
          public void fileOpened(Path file) {
            // Only the outcomes are asserted.
          }

          @Override
          public void voiceoverDecoded(Waveform waveform) {
            // Only the outcomes are asserted.
          }

          @Override
          public void checkDone(CheckOutcome outcome) {
            outcomes.add(outcome);
          }
        });
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0).message();
  }
}
