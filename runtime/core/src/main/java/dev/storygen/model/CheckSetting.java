package dev.storygen.model;

/**
 * The setting of a check.
 *
 * @param check the name of the check
 * @param name of a limit or an option, {@code severity}, or {@code value} for the first limit
 * @param value as written
 * @param place where it is, as messages begin: {@code src/main/storygen/lighthouse.yaml line 7};
 *     empty where the message of a wrong value names the setting itself
 * @param source where it is, as reports show it: {@code profile shorts}
 */
public record CheckSetting(String check, String name, String value, String place, String source) {

  /** A setting whose place is its source. */
  public CheckSetting(String check, String name, String value, String place) {
    this(check, name, value, place, place);
  }

  /** The same setting under another source. */
  public CheckSetting from(String newSource) {
    return new CheckSetting(check, name, value, place, newSource);
  }
}
