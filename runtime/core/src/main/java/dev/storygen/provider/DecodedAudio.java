package dev.storygen.provider;

import dev.storygen.model.TimeSpan;
import java.util.List;

/**
 * What a decoded recording contains. It is voiced where its level is at most 30 dB below the level
 * of its loudest parts.
 *
 * @param seconds decoded
 * @param stated seconds according to the headers of the file; 0 if they do not say
 * @param voicedParts in order, without overlaps; empty for digital silence
 * @param peak the largest sample, in dBFS; negative infinity for digital silence
 */
public record DecodedAudio(double seconds, double stated, List<TimeSpan> voicedParts, double peak) {

  public DecodedAudio {
    voicedParts = List.copyOf(voicedParts);
  }

  /** Voiced seconds in total. */
  public double voiced() {
    return voicedParts.stream().mapToDouble(TimeSpan::duration).sum();
  }

  /** Voiced seconds between two times. */
  public double voicedBetween(double from, double to) {
    return voicedParts.stream()
        .mapToDouble(part -> Math.min(part.end(), to) - Math.max(part.start(), from))
        .filter(seconds -> seconds > 0)
        .sum();
  }

  /** The start of the first voiced part, in seconds; 0 if there is none. */
  public double voicedFrom() {
    return voicedParts.isEmpty() ? 0 : voicedParts.get(0).start();
  }

  /** The end of the last voiced part, in seconds; 0 if there is none. */
  public double voicedUntil() {
    return voicedParts.isEmpty() ? 0 : voicedParts.get(voicedParts.size() - 1).end();
  }
}
