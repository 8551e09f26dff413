package dev.storygen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The settings of captions: the one table of their names and values. The element {@code <captions>}
 * of the POM, its properties and the key {@code captions} of a brief are read by it.
 */
public enum CaptionSetting {
  STYLE(
      "style",
      "one of " + String.join(", ", CaptionStyle.labels()),
      text -> CaptionStyle.of(text).isPresent()),
  COLOUR("colour", Expected.COLOUR, Expected::colour),
  ACCENT("accent", Expected.COLOUR, Expected::colour),
  OUTLINE("outline", Expected.COLOUR, Expected::colour),
  SIZE(
      "size",
      "a percentage of the shorter side of the picture, from 2 to 20",
      text -> Expected.number(text, 2, 20)),
  POSITION(
      "position",
      "top, middle, bottom or a percentage of the height, from 0 to 100",
      text -> List.of("top", "middle", "bottom").contains(text) || Expected.number(text, 0, 100)),
  UPPER_CASE("upperCase", "true or false", List.of("true", "false")::contains),
  FONT_FILE("fontFile", "a TrueType or OpenType font file", text -> true),
  MAX_WORDS("maxWords", "a whole number from 1 to 20", text -> Expected.whole(text, 1, 20)),
  MAX_CHARACTERS(
      "maxCharacters", "a whole number from 6 to 60", text -> Expected.whole(text, 6, 60));

  private final String label;
  private final String expected;
  private final Predicate<String> valid;

  CaptionSetting(String label, String expected, Predicate<String> valid) {
    this.label = label;
    this.expected = expected;
    this.valid = valid;
  }

  /** The name in POM, brief and properties. */
  public String label() {
    return label;
  }

  /** What values are valid, for messages. */
  public String expected() {
    return expected;
  }

  /** Whether a value is valid. Whether a font file exists is the caller's concern. */
  public boolean accepts(String value) {
    return valid.test(value);
  }

  public static Optional<CaptionSetting> of(String label) {
    return Arrays.stream(values()).filter(setting -> setting.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(CaptionSetting::label).collect(Collectors.toList());
  }

  /** Kinds of values. */
  private static final class Expected {

    static final String COLOUR = "a colour such as #FFD84D";

    /** Digits: longer than any valid number. */
    private static final int MAX_DIGITS = 10;

    static boolean colour(String text) {
      return text.length() == 7
          && text.charAt(0) == '#'
          && text.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    static boolean whole(String text, int least, int most) {
      return text.chars().allMatch(c -> c >= '0' && c <= '9') && number(text, least, most);
    }

    static boolean number(String text, double least, double most) {
      if (text.isEmpty()
          || text.length() > MAX_DIGITS
          || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
        return false;
      }
      try {
        double number = Double.parseDouble(text);
        return number >= least && number <= most;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }
}
