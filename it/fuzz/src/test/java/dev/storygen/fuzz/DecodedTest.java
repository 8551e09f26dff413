package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle itself. */
class DecodedTest {

  @TempDir private Path folder;

  @Test
  void aWholeFileDecodesCompletely() throws IOException {
    Decoded video = decoded(Format.MP4, SeedMedia.encode(Format.MP4, folder));

    assertThat(video.state()).isEqualTo(Decoded.State.READ);
    assertThat(video.errors()).isZero();
    assertThat(video.pictures()).isEqualTo((int) (SeedMedia.SECONDS * SeedMedia.FRAME_RATE));
    assertThat(video.sound()).isCloseTo(SeedMedia.SECONDS, within(0.1));
    assertThat(decoded(Format.SRT, SeedText.encode(Format.SRT)).cues()).isEqualTo(SeedText.cues());
  }

  @Test
  void damageShowsInErrorsAndLosses() throws IOException {
    byte[] bytes = SeedMedia.encode(Format.MP4, folder);
    Decoded whole = decoded(Format.MP4, bytes);
    Arrays.fill(bytes, bytes.length / 2, bytes.length * 2 / 3, (byte) 0);

    Decoded damaged = decoded(Format.MP4, bytes);

    assertThat(damaged.errors()).isPositive();
    assertThat(damaged.lostOf(whole)).isGreaterThan(0.1);
    assertThat(decoded(Format.MP4, new byte[100]).state()).isEqualTo(Decoded.State.REFUSED);
  }

  @Test
  void bytesAfterTheEndAreNoErrors() throws IOException {
    byte[] bytes = SeedMedia.encode(Format.MP3, folder);
    byte[] noise = new byte[15_000];
    new Random(1).nextBytes(noise);

    Decoded appended = decoded(Format.MP3, concat(bytes, noise));
    Decoded between = decoded(Format.MP3, concat(concat(bytes, noise), bytes));

    assertThat(appended.errors()).isZero();
    assertThat(between.errors()).isPositive();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void aLineHoldsAllOfIt() {
    Decoded decoded = new Decoded(Decoded.State.READ, 1, 2.5, 3, 4, 5.5);

    assertThat(Decoded.parse(decoded.line())).isEqualTo(decoded);
  }

  private Decoded decoded(Format format, byte[] bytes) throws IOException {
    return FfmpegDecoding.decode(
        Files.write(folder.resolve("damaged-" + format.fileName()), bytes));
  }
}
