package dev.storygen.cache;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a cache keeps.
 *
 * @param bytes at most, from 0
 * @param age at most since an entry was last used
 */
public record CacheBounds(long bytes, Duration age) {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*(MB|GB|TB)");

  private static final Map<String, Long> UNITS =
      Map.of("MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);

  private static final Pattern DAYS = Pattern.compile("([0-9]{1,5})\\s*d");

  public CacheBounds {
    if (bytes < 0 || age.isNegative()) {
      throw new IllegalArgumentException("A cache keeps at least 0 bytes for at least 0 s.");
    }
  }

  /** For who deletes nothing. */
  public static CacheBounds unused() {
    return new CacheBounds(0, Duration.ZERO);
  }

  /** For who leaves it to another process to keep a cache within its bounds. */
  public static CacheBounds none() {
    return new CacheBounds(Long.MAX_VALUE, Duration.ofDays(36_500));
  }

  /** Whether nothing is beyond them. */
  @JsonIgnore
  public boolean areNone() {
    return equals(none());
  }

  /**
   * Reads bounds.
   *
   * @param size as {@code 10GB}: 1 GB is 10^9 bytes
   * @param age days, as {@code 30d}
   * @throws IllegalArgumentException naming the value, what is expected and the parameter
   */
  public static CacheBounds of(String size, String age) {
    Matcher sizes = SIZE.matcher(size.strip().toUpperCase(Locale.ROOT));
    if (!sizes.matches()) {
      throw new IllegalArgumentException(
          "storygen.cacheSize is '" + size + "', but expected a size, as 500MB or 10GB.");
    }
    Matcher days = DAYS.matcher(age.strip());
    if (!days.matches()) {
      throw new IllegalArgumentException(
          "storygen.cacheAge is '" + age + "', but expected days, as 30d.");
    }
    return new CacheBounds(
        Math.multiplyExact(Long.parseLong(sizes.group(1)), UNITS.get(sizes.group(2))),
        Duration.ofDays(Long.parseLong(days.group(1))));
  }
}
