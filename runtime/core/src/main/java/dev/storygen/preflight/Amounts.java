package dev.storygen.preflight;

import dev.storygen.forecast.Estimate;
import java.util.List;
import java.util.Locale;

/**
 * Amounts for people: {@code ~} before those by a rule of thumb, {@code +} behind those that lack
 * stories.
 */
final class Amounts {

  static final String UNKNOWN = "unknown";

  private static final int MINUTE = 60;
  private static final int HOUR = 3_600;

  private Amounts() {}

  static String count(Estimate amount) {
    return count(Total.of(List.of(amount)));
  }

  static String count(Total amount) {
    return marked(amount, amount.value() == null ? "" : plain(amount.value()));
  }

  static String duration(Estimate seconds) {
    return duration(Total.of(List.of(seconds)));
  }

  static String duration(Total seconds) {
    return marked(seconds, seconds.value() == null ? "" : time(seconds.value()));
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%,d", Math.round(value));
  }

  private static String marked(Total amount, String text) {
    if (amount.value() == null) {
      return UNKNOWN;
    }
    boolean rough = amount.basis() == Estimate.Basis.APPROXIMATION;
    return (rough ? "~" : "") + text + (amount.unknown() > 0 ? "+" : "");
  }

  /** {@code 12.5 s}, {@code 2:05 min} or {@code 1:02:05 h}. */
  private static String time(double seconds) {
    if (seconds < MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < HOUR
        ? String.format(Locale.ROOT, "%d:%02d min", whole / MINUTE, whole % MINUTE)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d h", whole / HOUR, whole % HOUR / MINUTE, whole % MINUTE);
  }
}
