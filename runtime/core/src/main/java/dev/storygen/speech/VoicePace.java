package dev.storygen.speech;

import dev.storygen.provider.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How fast a story is told, whatever voice tells it.
 *
 * @param speed factor on the speed of the voice, {@link #SLOWEST} to {@link #FASTEST}; the pitch
 *     stays
 * @param pauseBetweenParagraphs seconds, 0 to {@link #LONGEST_PAUSE}; empty for the pauses of the
 *     voice
 */
public record VoicePace(double speed, Optional<Double> pauseBetweenParagraphs) {

  /** Below and above it, a voice whose pitch is kept does not sound natural. */
  public static final double SLOWEST = 0.5;

  public static final double FASTEST = 2;

  /** Seconds. */
  public static final double LONGEST_PAUSE = 10;

  private static final String SPEED = "speed";
  private static final String PAUSE = "pauseBetweenParagraphs";

  /** The pace of the voice itself. */
  public static VoicePace ofVoice() {
    return new VoicePace(1, Optional.empty());
  }

  /**
   * Reads a pace, as by {@link #ofVoice()} where it is not set. The settings are taken out of the
   * options.
   *
   * @throws IllegalArgumentException if a setting is invalid
   */
  public static VoicePace of(Options settings) {
    return new VoicePace(
        settings.number(SPEED, SLOWEST, FASTEST).orElse(1.0),
        settings.number(PAUSE, 0, LONGEST_PAUSE));
  }

  /** The names of the settings. */
  public static List<String> settings() {
    return List.of(SPEED, PAUSE);
  }

  /** Whether a recording stays as it is. */
  public boolean isOfVoice() {
    return equals(ofVoice());
  }

  /** All of it by the element of the POM. */
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("<voice><" + SPEED + ">", speed);
    inputs.put("<voice><" + PAUSE + ">", pauseBetweenParagraphs.<Object>map(s -> s).orElse(""));
    return inputs;
  }
}
