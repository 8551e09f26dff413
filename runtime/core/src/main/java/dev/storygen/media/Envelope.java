package dev.storygen.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;

/**
 * How loud decoded audio is over time.
 *
 * @param levels root mean square over all channels of each {@link #STEP}, 0 to 1; not changed after
 *     it was measured
 */
@JsonSerialize(using = EnvelopeJson.Writer.class)
@JsonDeserialize(using = EnvelopeJson.Reader.class)
public record Envelope(float[] levels) {

  /** The only key. */
  public static final Fact<Envelope> FACT = Fact.of(Envelope.class);

  /** Seconds of audio per level. */
  public static final double STEP = 0.01;

  /** dBFS of digital silence: lower levels count as this. */
  public static final double SILENCE_DBFS = -100;

  /** The number of levels. */
  public int length() {
    return levels.length;
  }

  /** Seconds of audio. */
  public double seconds() {
    return levels.length * STEP;
  }

  /** A level in dB relative to full scale, from {@link #SILENCE_DBFS}. */
  public double dbfs(int index) {
    return Math.max(SILENCE_DBFS, 20 * Math.log10(Math.max(levels[index], 1e-9)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Envelope envelope && Arrays.equals(levels, envelope.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels);
  }

  @Override
  public String toString() {
    return "Envelope[" + levels.length + " levels]";
  }
}
