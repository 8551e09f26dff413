package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.Fact;
import dev.storygen.media.Loudness;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorruptMediaTest {

  private static final int VARIANTS = 60;

  @TempDir Path folder;

  private final MediaInspector inspector = new FfmpegMediaInspector();

  @ParameterizedTest
  @ValueSource(strings = {"video.mp4", "voiceover.mp3", "voiceover.m4a", "voiceover.wav"})
  void aDamagedFileIsReadOrRefusedWithAMessage(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] whole =
        Files.readAllBytes(
            name.equals("video.mp4")
                ? TestMedia.video(file, 1)
                : TestMedia.sound(file, 1, TestMedia.tone()));
    Random random = new Random(name.hashCode());
    for (int i = 0; i < VARIANTS; i++) {
      Files.write(file, damaged(whole, random));
      read(() -> inspector.inspect(file, AudioFacts.FACT));
      read(() -> inspector.inspect(file, VideoFacts.FACT));
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int hits = 1 << random.nextInt(10);
    // Every other file is damaged near its start, where the headers are.
    int reach = random.nextBoolean() ? Math.min(2000, bytes.length) : bytes.length;
    for (int i = 0; i < hits; i++) {
      bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Found by damaging files at random. */
  @Test
  void moreChannelsThanCanBeConvertedAreAFaultOfTheFile() throws IOException {
    Path wav = TestMedia.sound(folder.resolve("voiceover.wav"), 1, TestMedia.tone());
    byte[] bytes = Files.readAllBytes(wav);
    bytes[22] = (byte) 129; // channels, in a header whose other fields do not agree
    Files.write(wav, bytes);

    for (Fact<?> fact : List.of(AudioFacts.FACT, Loudness.FACT)) {
      assertThatThrownBy(() -> inspector.inspect(wav, fact))
          .isInstanceOf(UnreadableMediaException.class)
          .hasMessage(
              "voiceover.wav cannot be decoded: its sound has 129 channels, but at most 64 can be"
                  + " converted");
    }
  }

  @Test
  void readingDoesNotLeakMemory() throws IOException {
    Path video = TestMedia.video(folder.resolve("video.mp4"), 0.2);
    Path garbage = TestMedia.garbage(folder.resolve("garbage.mp3"), 5_000);
    readOften(video, garbage, 50);
    long before = Pointer.physicalBytes();

    readOften(video, garbage, 300);

    // A context is about 10 kB, a decoder's tables 100 kB: a leak would be at least 30 MB.
    assertThat(Pointer.physicalBytes() - before).isLessThan(25L << 20);
  }

  private void readOften(Path video, Path garbage, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      inspector.inspect(video, AudioFacts.FACT);
      inspector.inspect(video, VideoFacts.FACT);
      read(() -> inspector.inspect(garbage, AudioFacts.FACT));
    }
    System.gc();
  }

  private interface InspectionCall {
    void run() throws IOException;
  }

  private static void read(InspectionCall call) {
    assertThatCode(
            () -> {
              try {
                call.run();
              } catch (IOException e) {
                assertThat(e).hasMessageMatching("(?s)[\\w.]+ .+");
              }
            })
        .doesNotThrowAnyException();
  }
}
