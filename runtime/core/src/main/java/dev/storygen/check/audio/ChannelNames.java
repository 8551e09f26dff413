package dev.storygen.check.audio;

import java.util.List;

/** The names of channels, for people. */
final class ChannelNames {

  private static final List<String> STEREO = List.of("left", "right");

  private ChannelNames() {}

  /** {@code left} and {@code right} of two channels, else {@code 3}. */
  static String of(int channel, int channels) {
    return channels == 2 ? STEREO.get(channel) : String.valueOf(channel + 1);
  }

  /** {@code left channel}; empty for mono. */
  static String detail(int channel, int channels) {
    return switch (channels) {
      case 1 -> "";
      case 2 -> of(channel, channels) + " channel";
      default -> "channel " + of(channel, channels);
    };
  }

  /** How many: {@code mono}, {@code stereo} or {@code 6 channels}. */
  static String count(int channels) {
    return switch (channels) {
      case 1 -> "mono";
      case 2 -> "stereo";
      default -> channels + " channels";
    };
  }
}
