package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.noise;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static dev.storygen.ffmpeg.TestMedia.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.FlacMuxer;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioIntegrityProbeTest {

  private static final double SECONDS = 6;

  @TempDir Path folder;

  private final FfmpegMediaInspector inspector = new FfmpegMediaInspector();

  @ParameterizedTest
  @ValueSource(strings = {"a.wav", "a.mp3", "a.m4a", "a.flac", "a.ogg", "a.mka"})
  void completeFilesAreIntact(String name) throws IOException {
    AudioIntegrity found = inspect(voice(name));

    assertThat(found.decodeErrors()).isZero();
    assertThat(found.firstError()).isEmpty();
    assertThat(found.statedDuration()).isCloseTo(SECONDS, within(0.05));
    assertThat(found.difference()).isLessThan(0.05);
    assertThat(found.longestGap()).isLessThan(0.02);
    assertThat(found.trailingBytes()).isZero();
    assertThat(found.truncation()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp3", "a.flac", "a.mka"})
  void aFileCutInHalfIsShorterThanItsHeaderStates(String name) throws IOException {
    AudioIntegrity found = inspect(half(name));

    assertThat(found.difference()).isCloseTo(SECONDS / 2, within(0.7));
    assertThat(found.statedDuration()).isCloseTo(SECONDS, within(0.05));
  }

  @Test
  void aWavCutInHalfLacksSamples() throws IOException {
    assertThat(inspect(half("a.wav")).truncation())
        .matches("its data chunk ends 264,6\\d\\d bytes past the end of the file");
  }

  @Test
  void anMp4CutInHalfLacksBoxes() throws IOException {
    Path half = half("a.m4a");

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> inspect(half))
        .withMessageMatching(
            "half-a\\.m4a is truncated: its mdat box ends [\\d,]+ bytes past the end of the file");
  }

  @Test
  void anOggCutInHalfLacksPages() throws IOException {
    assertThat(inspect(half("a.ogg")).truncation()).isEqualTo("it ends within a page");
  }

  @Test
  void aStreamedWavStatesNoDuration() throws IOException {
    Path wav = voice("a.wav");
    byte[] bytes = Files.readAllBytes(wav);
    int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data");
    for (int i = 4; i < 8; i++) {
      bytes[i] = -1;
      bytes[data + i] = -1;
    }
    AudioIntegrity found = inspect(Files.write(wav, bytes));

    assertThat(found.truncation()).isEmpty();
    assertThat(found.decodeErrors()).isZero();
    assertThat(found.difference()).isLessThan(0.01);
  }

  @Test
  void aXingHeaderWithoutFramesStatesNoDuration() throws IOException {
    Path mp3 = voice("a.mp3");
    byte[] bytes = Files.readAllBytes(mp3);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int xing = Math.max(text.indexOf("Xing"), text.indexOf("Info"));
    for (int i = 8; i < 12; i++) {
      bytes[xing + i] = 0;
    }
    AudioIntegrity found = inspect(Files.write(mp3, bytes));

    assertThat(found.statedDuration()).isZero();
    assertThat(found.difference()).isZero();
    assertThat(found.decodeErrors()).isZero();
  }

  @Test
  void soundThatStartsLateIsIntact() throws IOException {
    Path late = FlacMuxer.write(folder.resolve("a.mka"), SECONDS, speech(0.5), t -> 1);
    AudioIntegrity found = inspect(late);

    assertThat(found.duration()).isCloseTo(SECONDS, within(0.01));
    assertThat(found.difference()).isLessThan(0.05);
    assertThat(found.longestGap()).isLessThan(0.02);
  }

  @Test
  void aGapInTheTimeStampsIsFound() throws IOException {
    Path file =
        FlacMuxer.write(folder.resolve("a.mka"), SECONDS, speech(0.5), t -> t < 3 ? 0 : 1.5);
    AudioIntegrity found = inspect(file);

    assertThat(found.longestGap()).isCloseTo(1.5, within(0.02));
    assertThat(found.gapStart()).isCloseTo(3, within(0.15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp3", "a.m4a"})
  void damageInTheMiddleIsCounted(String name) throws IOException {
    Path file = voice(name);
    byte[] bytes = Files.readAllBytes(file);
    byte[] damage = new byte[bytes.length / 3];
    new Random(3).nextBytes(damage);
    System.arraycopy(damage, 0, bytes, bytes.length / 3, damage.length);
    AudioIntegrity found = inspect(Files.write(file, bytes));

    assertThat(found.decodeErrors()).isPositive();
    assertThat(found.firstError()).isEqualTo("Invalid data found when processing input");
  }

  @Test
  void tagsAtTheEndAreNeitherErrorsNorOtherBytes() throws IOException {
    Path mp3 = voice("a.mp3");
    ByteBuffer footer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    footer.put("APETAGEX".getBytes(StandardCharsets.US_ASCII)).putInt(2000).putInt(100_032);
    Files.write(mp3, new byte[100_000], StandardOpenOption.APPEND);
    Files.write(mp3, footer.array(), StandardOpenOption.APPEND);
    byte[] id3v1 = new byte[128];
    System.arraycopy("TAGtitle".getBytes(StandardCharsets.US_ASCII), 0, id3v1, 0, 8);
    Files.write(mp3, id3v1, StandardOpenOption.APPEND);
    AudioIntegrity found = inspect(mp3);

    assertThat(found.decodeErrors()).isZero();
    assertThat(found.trailingBytes()).isZero();
  }

  @Test
  void twoMp3FilesInOneAreIntact() throws IOException {
    Path mp3 = voice("a.mp3");
    Files.write(mp3, Files.readAllBytes(voice("b.mp3")), StandardOpenOption.APPEND);
    AudioIntegrity found = inspect(mp3);

    assertThat(found.decodeErrors()).isZero();
    assertThat(found.difference()).isLessThan(0.25);
    assertThat(found.duration()).isCloseTo(2 * SECONDS, within(0.2));
  }

  @Test
  void otherBytesAtTheEndAreCounted() throws IOException {
    Path mp3 = voice("a.mp3");
    Files.writeString(mp3, "nothing to hear ".repeat(10_000), StandardOpenOption.APPEND);
    AudioIntegrity found = inspect(mp3);

    assertThat(found.trailingBytes()).isEqualTo(160_000);
    assertThat(found.decodeErrors()).isZero();
    assertThat(inspector.inspect(mp3, AudioFacts.FACT).decodeErrors()).isZero();
  }

  @Test
  void aGibibyteAtTheEndIsNotReadIntoMemory() throws IOException {
    Path mp3 = voice("a.mp3");
    long length = Files.size(mp3);
    try (RandomAccessFile file = new RandomAccessFile(mp3.toFile(), "rw")) {
      file.setLength(length + (1L << 30));
    }
    long before = Pointer.physicalBytes();
    AudioIntegrity found = inspect(mp3);

    assertThat(found.duration()).isCloseTo(SECONDS, within(0.1));
    assertThat(found.trailingBytes()).isEqualTo(1L << 30);
    assertThat(Pointer.physicalBytes() - before).isLessThan(100L << 20);
  }

  @Test
  void bytesAfterTheChunksOfAWavAreCounted() throws IOException {
    Path wav = sound(folder.resolve("a.wav"), 1, noise(0.1));
    Files.write(wav, new byte[100_000], StandardOpenOption.APPEND);

    assertThat(inspect(wav).trailingBytes()).isEqualTo(100_000);
  }

  private Path voice(String name) throws IOException {
    Path file = folder.resolve(name);
    return name.matches(".*\\.(wav|mp3|m4a)")
        ? sound(file, SECONDS, speech(0.5))
        : FlacMuxer.write(file, SECONDS, speech(0.5), t -> 0);
  }

  private Path half(String name) throws IOException {
    return truncated(voice(name), folder.resolve("half-" + name), 0.5);
  }

  private AudioIntegrity inspect(Path file) throws IOException {
    return inspector.inspect(file, AudioIntegrity.FACT);
  }
}
