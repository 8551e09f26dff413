package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.AudioIntegrity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HE-AAC: its core, and the header of its container, have half the rate of the sound. No encoder of
 * it is among FFmpeg's libraries. The configuration of a sound at half the rate, changed in one
 * byte, has the decoder double it.
 */
class HalfRateTest {

  private static final int CORE_RATE = 22_050;
  private static final double SECONDS = 4;

  /** The extension of an AudioSpecificConfig (ISO/IEC 14496-3 1.6.5), without SBR. */
  private static final String WITHOUT_SBR = "\u0056\u00e5\u0000";

  /** SBR at 44.1 kHz. */
  private static final byte SBR = (byte) 0xa0;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void encode() throws IOException {
    file = TestMedia.sound(folder.resolve("a.m4a"), SECONDS, CORE_RATE, TestMedia.speech(0.5));
    byte[] bytes = Files.readAllBytes(file);
    int extension = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(WITHOUT_SBR);
    assertThat(extension).isPositive();
    bytes[extension + 2] = SBR;
    Files.write(file, bytes);
  }

  @Test
  void theRateOfTheSoundCounts() throws IOException {
    AudioFacts facts = new FfmpegMediaInspector().inspect(file, AudioFacts.FACT);

    assertThat(facts.sampleRate()).isEqualTo(2 * CORE_RATE);
    assertThat(facts.duration()).isCloseTo(SECONDS, within(0.1));
  }

  @Test
  void theSoundIsNoLongerOrShorterThanStated() throws IOException {
    AudioIntegrity facts = new FfmpegMediaInspector().inspect(file, AudioIntegrity.FACT);

    assertThat(facts.decodeErrors()).isZero();
    assertThat(facts.difference()).isLessThan(0.1);
    assertThat(facts.longestGap()).isLessThan(0.01);
  }
}
