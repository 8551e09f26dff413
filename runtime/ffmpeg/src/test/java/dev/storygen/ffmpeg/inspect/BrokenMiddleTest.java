package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.adts;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage behind a good header, which FFmpeg's programs report as a success. */
class BrokenMiddleTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.m4a", "a.mp3", "a.aac"})
  void noiseFromTheMiddleOnIsDamage(String name) throws IOException {
    Path file = voice(name);
    byte[] bytes = Files.readAllBytes(file);
    byte[] noise = new byte[bytes.length * 2 / 5];
    new Random(4).nextBytes(noise);
    System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);

    assertThat(isDamaged(Files.write(file, bytes))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.m4a", "a.mp3", "a.aac"})
  void aThirdOfZerosIsDamage(String name) throws IOException {
    Path file = voice(name);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 3; i < bytes.length * 2 / 3; i++) {
      bytes[i] = 0;
    }

    assertThat(isDamaged(Files.write(file, bytes))).isTrue();
  }

  private Path voice(String name) throws IOException {
    Path file = folder.resolve(name);
    return name.endsWith(".aac") ? adts(file, 12, speech(0.8)) : sound(file, 12, speech(0.8));
  }

  /** Whether the check of it would fail: unreadable, errors, or shorter than stated. */
  private static boolean isDamaged(Path file) throws IOException {
    try {
      AudioIntegrity found =
          new FfmpegMediaInspector()
              .inspect(file, Set.of(AudioIntegrity.FACT))
              .get(AudioIntegrity.FACT);
      return found.decodeErrors() > 0
          || found.difference() > 0.25
          || found.trailingBytes() > 65_536
          || !found.truncation().isEmpty();
    } catch (UnreadableMediaException e) {
      return true;
    }
  }
}
