package dev.storygen.ffmpeg.music;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Mood;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedBedTest {

  private static final int RATE = 16_000;

  @ParameterizedTest
  @EnumSource
  void theSameMoodAndSeedGiveTheSameSamplesHoweverTheyAreRead(Mood mood) {
    float[] whole = samples(mood, "lighthouse", 10);
    float[] inBlocks = new float[whole.length];
    GeneratedBed bed = new GeneratedBed(mood, "lighthouse", RATE);
    for (int done = 0; done < whole.length / 2; done += 1000) {
      float[] block = new float[2 * 1000];
      bed.read(block, 1000);
      System.arraycopy(block, 0, inBlocks, 2 * done, block.length);
    }

    assertThat(inBlocks).isEqualTo(whole);
  }

  @Test
  void anotherSeedGivesOtherMusic() {
    assertThat(samples(Mood.SAD, "harbour", 10)).isNotEqualTo(samples(Mood.SAD, "lighthouse", 10));
  }

  /** A click is a step from one sample to the next that no tone below the low-pass makes. */
  @ParameterizedTest
  @EnumSource
  void noChangeOfChordClicks(Mood mood) {
    float[] samples = samples(mood, "lighthouse", 40);

    float peak = 0;
    float largest = 0;
    for (int i = 2; i < samples.length; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
      largest = Math.max(largest, Math.abs(samples[i] - samples[i - 2]));
    }
    assertThat(peak).isBetween(0.05f, 1f);
    assertThat(largest).isLessThan(0.35f * peak);
  }

  /** After the first time, in which nothing sounds yet, the piece repeats sample by sample. */
  @Test
  void thePieceRepeats() {
    int period = Composition.CHORDS * ((int) Math.round(2.8 * RATE) / 64 * 64);
    float[] samples = new float[2 * (2 * period + 10 * RATE)];
    new GeneratedBed(Mood.FUNNY, "toast", RATE).read(samples, samples.length / 2);

    float[] again = Arrays.copyOfRange(samples, 2 * (2 * period), samples.length);
    float[] before = Arrays.copyOfRange(samples, 2 * period, 2 * period + again.length);
    for (int i = 0; i < again.length; i++) {
      assertThat(again[i]).isCloseTo(before[i], org.assertj.core.data.Offset.offset(1e-4f));
    }
  }

  private static float[] samples(Mood mood, String seed, int seconds) {
    float[] samples = new float[2 * seconds * RATE];
    new GeneratedBed(mood, seed, RATE).read(samples, seconds * RATE);
    return samples;
  }
}
