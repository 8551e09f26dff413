package dev.storygen.provider;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The format and level of a mastered voiceover.
 *
 * @param bitrate kbit/s
 * @param sampleRate samples per second
 * @param loudness integrated, in LUFS (ITU-R BS.1770)
 * @param truePeak maximum, in dBTP
 * @param silenceThreshold level below which the ends count as silence, in dBFS
 * @param padding seconds of silence at both ends
 */
public record AudioTarget(
    int bitrate,
    int sampleRate,
    double loudness,
    double truePeak,
    double silenceThreshold,
    double padding) {

  /** Bitrates of MPEG-1 Layer III (ISO/IEC 11172-3), in kbit/s, for 32 kHz and more. */
  private static final List<Integer> BITRATES =
      List.of(32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);

  /** Bitrates of MPEG-2 Layer III (ISO/IEC 13818-3), in kbit/s, for 24 kHz and less. */
  private static final List<Integer> LOW_BITRATES =
      List.of(8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160);

  private static final List<Integer> SAMPLE_RATES =
      List.of(16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

  public AudioTarget {
    require(
        SAMPLE_RATES.contains(sampleRate),
        "sampleRate",
        sampleRate,
        "one of " + SAMPLE_RATES + " Hz");
    List<Integer> bitrates = sampleRate < 32_000 ? LOW_BITRATES : BITRATES;
    require(bitrates.contains(bitrate), "bitrate", bitrate, "one of " + bitrates + " kbit/s");
    require(loudness >= -50 && loudness <= -5, "loudness", loudness, "-50 to -5 LUFS");
    require(truePeak >= -20 && truePeak <= 0, "truePeak", truePeak, "-20 to 0 dBTP");
    require(
        silenceThreshold >= -100 && silenceThreshold <= -10,
        "silenceThreshold",
        silenceThreshold,
        "-100 to -10 dBFS");
    require(padding >= 0 && padding <= 10, "padding", padding, "0 to 10 s");
  }

  private static void require(boolean holds, String name, Number value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "<voice><" + name + "> is " + value + ", but expected " + expected + ".");
    }
  }

  /**
   * Reads a target from settings of these names; {@link #defaults()} for those that are not set.
   *
   * @throws IllegalArgumentException if a setting is unknown or invalid
   */
  public static AudioTarget of(Options settings) {
    AudioTarget defaults = defaults();
    AudioTarget target =
        new AudioTarget(
            settings.whole("bitrate", defaults.bitrate()),
            settings.whole("sampleRate", defaults.sampleRate()),
            settings.number("loudness", defaults.loudness()),
            settings.number("truePeak", defaults.truePeak()),
            settings.number("silenceThreshold", defaults.silenceThreshold()),
            settings.number("padding", defaults.padding()));
    settings.rejectUnknown();
    return target;
  }

  /** All of it by the element of the POM. */
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("<voice><bitrate>", bitrate);
    inputs.put("<voice><sampleRate>", sampleRate);
    inputs.put("<voice><loudness>", loudness);
    inputs.put("<voice><truePeak>", truePeak);
    inputs.put("<voice><silenceThreshold>", silenceThreshold);
    inputs.put("<voice><padding>", padding);
    return inputs;
  }

  /** The names of the settings. */
  public static List<String> settings() {
    return Arrays.stream(AudioTarget.class.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /** 192 kbit/s, 44.1 kHz, -14 LUFS, -1 dBTP, -45 dBFS and 0.2 s. */
  public static AudioTarget defaults() {
    return new AudioTarget(192, 44_100, -14, -1, -45, 0.2);
  }
}
