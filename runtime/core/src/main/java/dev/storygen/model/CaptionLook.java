package dev.storygen.model;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How captions look and how long they are: the settings that are given, and for the others what
 * their {@link CaptionStyle} has.
 *
 * @param settings valid values; the font file is an absolute path
 */
public record CaptionLook(Map<CaptionSetting, String> settings) {

  private static final double LONGEST_LINE = 0.8;

  /** A box or a shadow on each side, as a multiple of the font size. */
  private static final double SURROUNDINGS = 0.26;

  public CaptionLook {
    EnumMap<CaptionSetting, String> copy = new EnumMap<>(CaptionSetting.class);
    copy.putAll(settings);
    for (Map.Entry<CaptionSetting, String> setting : copy.entrySet()) {
      if (!setting.getKey().accepts(setting.getValue())) {
        throw new IllegalArgumentException(
            "<captions><%s> is '%s', but expected %s."
                .formatted(
                    setting.getKey().label(), setting.getValue(), setting.getKey().expected()));
      }
    }
    settings = copy;
  }

  /** The style {@code highlight} with its defaults. */
  public static CaptionLook defaults() {
    return new CaptionLook(Map.of());
  }

  /** The same, where a brief's own settings do not say otherwise. */
  public CaptionLook overriddenBy(CaptionLook brief) {
    Map<CaptionSetting, String> all = new EnumMap<>(CaptionSetting.class);
    all.putAll(settings);
    all.putAll(brief.settings);
    return new CaptionLook(all);
  }

  public CaptionStyle style() {
    return text(CaptionSetting.STYLE).flatMap(CaptionStyle::of).orElse(CaptionStyle.HIGHLIGHT);
  }

  /** The maximum of words in a cue, from 1. */
  public int maxWords() {
    return text(CaptionSetting.MAX_WORDS).map(Integer::valueOf).orElse(style().maxWords());
  }

  /** The maximum of {@linkplain ShownText#columns columns} in a cue of several words. */
  public int maxCharacters() {
    return text(CaptionSetting.MAX_CHARACTERS)
        .map(Integer::valueOf)
        .orElse(style().maxCharacters());
  }

  /** The colour of the text, as {@code #FFFFFF}. */
  public String colour() {
    return text(CaptionSetting.COLOUR).orElse("#FFFFFF");
  }

  /** The colour of the spoken word; empty for that of the story. */
  public Optional<String> accent() {
    return text(CaptionSetting.ACCENT);
  }

  /** The colour of outlines, and of the box of {@link CaptionStyle#BOX}. */
  public String outline() {
    return text(CaptionSetting.OUTLINE).orElse("#0C0C10");
  }

  /** The largest font size, as a share of the shorter side of the picture. */
  public double size() {
    return text(CaptionSetting.SIZE).map(Double::valueOf).orElse(style().size()) / 100;
  }

  /** {@code top}, {@code middle}, {@code bottom} or the centre in percent of the height. */
  private String position() {
    return text(CaptionSetting.POSITION).orElse("bottom");
  }

  /**
   * Where the middle of the captions is, as a share of the height: at the top and at the bottom
   * such that two lines stay within the margins of the format.
   */
  public double centre(PictureFormat format) {
    double shorter = Math.min(format.width(), format.height());
    double twoLines = 1.5 * size() * shorter / format.height();
    double highest = format.margins().top() + twoLines;
    double lowest = 1 - format.margins().bottom() - twoLines;
    boolean vertical = format.vertical();
    return switch (position()) {
      case "top" -> Math.max(highest, vertical ? 0.215 : 0.165);
      case "middle" -> 0.5;
      case "bottom" -> Math.min(lowest, vertical ? 0.615 : 0.82);
      default -> Double.parseDouble(position()) / 100;
    };
  }

  /**
   * The longest line, as a share of the width: 80 %, or what the margins of the format leave on
   * both sides of its centre for the words and what surrounds the spoken one.
   */
  public double width(PictureFormat format) {
    double side = Math.max(format.margins().left(), format.margins().right());
    double shorter = Math.min(format.width(), format.height());
    double around = SURROUNDINGS * size() * shorter / format.width();
    return Math.min(LONGEST_LINE, 1 - 2 * side - 2 * around);
  }

  public boolean upperCase() {
    return text(CaptionSetting.UPPER_CASE).map(Boolean::valueOf).orElse(false);
  }

  /** An absolute path; empty for the bundled font. */
  public Optional<Path> fontFile() {
    return text(CaptionSetting.FONT_FILE).map(Path::of);
  }

  private Optional<String> text(CaptionSetting setting) {
    return Optional.ofNullable(settings.get(setting));
  }

  /** What the drawn captions depend on, by the element of the POM; without the font file. */
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put(element(CaptionSetting.STYLE), style().label());
    inputs.put(element(CaptionSetting.COLOUR), colour());
    if (style().lightsWords()) {
      inputs.put(element(CaptionSetting.ACCENT), accent().orElse("by the story"));
    }
    inputs.put(element(CaptionSetting.OUTLINE), outline());
    inputs.put(element(CaptionSetting.SIZE), size() * 100);
    inputs.put(element(CaptionSetting.POSITION), position());
    inputs.put(element(CaptionSetting.UPPER_CASE), upperCase());
    return inputs;
  }

  /** The setting in the POM, as {@code <captions><style>}. */
  public static String element(CaptionSetting setting) {
    return "<captions><" + setting.label() + ">";
  }
}
