package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.adts;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static dev.storygen.ffmpeg.TestMedia.truncated;
import static dev.storygen.ffmpeg.TestMedia.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.Envelope;
import dev.storygen.media.Fact;
import dev.storygen.media.Loudness;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.SampleStatistics;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that state a length in another way, or none: then no half is known to be missing. */
class SoundWithoutLengthTest {

  private static final double SECONDS = 6;

  /** Of an MPEG-1 frame of 64 kbit/s at 44.1 kHz, rounded down. */
  private static final int FRAME_BYTES = 208;

  /** Where encoders of Fraunhofer IIS put their header, after that of the frame. */
  private static final int VBRI_AT = 36;

  private static final Set<Fact<?>> FACTS =
      Set.of(AudioFacts.FACT, AudioIntegrity.FACT, Loudness.FACT, Envelope.FACT);

  @TempDir Path folder;

  private final FfmpegMediaInspector inspector = new FfmpegMediaInspector();

  @Test
  void aVbriHeaderStatesTheLength() throws IOException {
    Path mp3 = withVbri(sound(folder.resolve("a.mp3"), SECONDS, speech(0.8)));
    AudioIntegrity whole = integrity(mp3);
    AudioIntegrity half = integrity(truncated(mp3, folder.resolve("b.mp3"), 0.5));

    assertThat(whole.statedDuration()).isCloseTo(SECONDS, within(0.1));
    assertThat(whole.difference()).isLessThan(0.1);
    assertThat(half.difference()).isCloseTo(SECONDS / 2, within(0.2));
  }

  @Test
  void anMp3WithoutAHeaderStatesNone() throws IOException {
    Path mp3 = sound(folder.resolve("a.mp3"), SECONDS, speech(0.8));
    byte[] bytes = Files.readAllBytes(mp3);
    Files.write(mp3, Arrays.copyOfRange(bytes, secondFrame(bytes), bytes.length));

    for (Path file : List.of(mp3, truncated(mp3, folder.resolve("half.mp3"), 0.5))) {
      AudioIntegrity found = integrity(file);

      assertThat(found.statedDuration()).isZero();
      assertThat(found.difference()).isZero();
      assertThat(found.truncation()).isEmpty();
    }
  }

  @Test
  void adtsStatesNoneButABrokenLastFrameIsDamage() throws IOException {
    Path aac = adts(folder.resolve("a.aac"), SECONDS, speech(0.8));
    AudioIntegrity whole = integrity(aac);
    AudioIntegrity half = integrity(truncated(aac, folder.resolve("half.aac"), 0.5));

    assertThat(whole.statedDuration()).isZero();
    assertThat(whole.decodeErrors()).isZero();
    assertThat(half.difference()).isZero();
    assertThat(half.decodeErrors()).isLessThanOrEqualTo(1);
    assertThat(half.duration()).isCloseTo(SECONDS / 2, within(0.3));
  }

  @Test
  void aMatroskaFileWithoutADurationIsWhole() throws IOException {
    Path mkv = video(folder.resolve("a.mkv"), 4);
    byte[] bytes = Files.readAllBytes(mkv);
    int duration = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("D\u0089\u0088");
    assertThat(duration).isPositive();
    // A void element of the same size takes the place of the duration.
    bytes[duration] = (byte) 0xEC;
    bytes[duration + 1] = (byte) 0x89;
    VideoFacts found =
        inspector.inspect(Files.write(mkv, bytes), Set.of(VideoFacts.FACT)).get(VideoFacts.FACT);

    assertThat(found.defects()).isEmpty();
    assertThat(found.videoStreams().get(0).packets().end()).isCloseTo(4, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voiceover.wav",
        "%05d.mp3",
        "a b:c?.mp4",
        "\u00fc\u4e2d.png",
        "noextension",
        "x.m3u8"
      })
  void theNameOfAFileChangesNoFact(String name) throws IOException {
    Path mp3 = sound(folder.resolve("a.mp3"), SECONDS, speech(0.8));
    MeasuredFacts expected = inspector.inspect(mp3, FACTS);
    MeasuredFacts found = inspector.inspect(Files.copy(mp3, folder.resolve(name)), FACTS);

    assertThat(found.get(AudioFacts.FACT)).isEqualTo(expected.get(AudioFacts.FACT));
    assertThat(found.get(AudioIntegrity.FACT)).isEqualTo(expected.get(AudioIntegrity.FACT));
    assertThat(found.get(Loudness.FACT)).isEqualTo(expected.get(Loudness.FACT));
    assertThat(found.get(Envelope.FACT).levels()).isEqualTo(expected.get(Envelope.FACT).levels());
  }

  @Test
  void aMeanOfMinus54WithPeaksAtMinus18IsHeard() throws IOException {
    Path wav =
        sound(
            folder.resolve("a.wav"),
            SECONDS,
            t -> (t % 3 < 0.002 ? 0.126 : 0.002) * Math.sin(2 * Math.PI * 800 * t));
    MeasuredFacts facts = inspector.inspect(wav, Set.of(SampleStatistics.FACT, Loudness.FACT));

    assertThat(facts.get(SampleStatistics.FACT).channels().get(0).rms()).isLessThan(-50);
    assertThat(facts.get(Loudness.FACT).isHeard()).isTrue();
  }

  private AudioIntegrity integrity(Path file) throws IOException {
    return inspector.inspect(file, Set.of(AudioIntegrity.FACT)).get(AudioIntegrity.FACT);
  }

  /** Puts a VBRI header in the place of the Xing header. */
  private static Path withVbri(Path mp3) throws IOException {
    byte[] bytes = Files.readAllBytes(mp3);
    int second = secondFrame(bytes);
    int frame = firstFrame(bytes);
    Arrays.fill(bytes, frame + 4, second, (byte) 0);
    int frames = (int) Math.round(SECONDS * 44_100 / 1152);
    ByteBuffer.wrap(bytes)
        .position(frame + VBRI_AT)
        .put("VBRI".getBytes(StandardCharsets.ISO_8859_1))
        .putShort((short) 1)
        .putShort((short) 0)
        .putShort((short) 75)
        .putInt(bytes.length - frame)
        .putInt(frames);
    return Files.write(mp3, bytes);
  }

  private static int firstFrame(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int xing = Math.max(text.indexOf("Xing"), text.indexOf("Info"));
    return text.lastIndexOf("\u00ff\u00fb", xing);
  }

  private static int secondFrame(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .indexOf("\u00ff\u00fb", firstFrame(bytes) + FRAME_BYTES);
  }
}
