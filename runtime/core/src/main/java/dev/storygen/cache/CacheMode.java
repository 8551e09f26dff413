package dev.storygen.cache;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a build uses the cache. */
public enum CacheMode {
  OFF(false, false),
  /** Finds results and keeps none, as in builds of pull requests. */
  READ(true, false),
  /** Makes everything anew and keeps it. */
  WRITE(false, true),
  ON(true, true);

  private final boolean reads;
  private final boolean writes;

  CacheMode(boolean reads, boolean writes) {
    this.reads = reads;
    this.writes = writes;
  }

  boolean reads() {
    return reads;
  }

  /** Whether results are kept. */
  public boolean writes() {
    return writes;
  }

  /** The name that users write: {@code on}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mode of a label.
   *
   * @throws IllegalArgumentException naming the labels that there are
   */
  public static CacheMode of(String label) {
    return Arrays.stream(values())
        .filter(mode -> mode.label().equals(label.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "storygen.cache is '"
                        + label
                        + "', but expected one of "
                        + Arrays.stream(values())
                            .map(CacheMode::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
