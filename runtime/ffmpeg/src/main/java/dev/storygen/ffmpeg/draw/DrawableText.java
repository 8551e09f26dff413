package dev.storygen.ffmpeg.draw;

import com.ibm.icu.lang.UScript;
import dev.storygen.model.ShownWord;
import dev.storygen.model.WordSegments;
import dev.storygen.speech.Emoticons;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** Filters text to what the fonts can draw. */
public final class DrawableText {

  /** Characters. A caption of as many is drawn at 12 of 1920 pixels: too small to be read. */
  static final int MAX_LENGTH = 2_000;

  private static final int MAX_QUOTED = 100;
  private static final int FIRST_PICTOGRAPH = 0x1F000;
  private static final int TAGS_AND_SELECTORS = 0xE0000;
  private static final int MAX_NAMED = 5;

  private DrawableText() {}

  /**
   * The words of a text, as {@link #of} has it.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  static List<ShownWord> words(String text, Typeface typeface) {
    return WordSegments.shown(of(text, typeface));
  }

  /**
   * A text without emoticons, and without emoji, marks and symbols for which no font has glyphs.
   *
   * @throws IllegalArgumentException with the letters that cannot be drawn, or if the text is
   *     longer than {@value #MAX_LENGTH} characters
   */
  static String of(String text, Typeface typeface) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "'%s' has %d characters, but at most %d can be drawn legibly in a frame. Shorten it."
              .formatted(
                  StringUtils.abbreviate(text.strip(), MAX_QUOTED), text.length(), MAX_LENGTH));
    }
    String drawable = kept(text, typeface);
    List<String> missing = undrawableLetters(drawable, typeface);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + StringUtils.abbreviate(text.strip(), MAX_QUOTED)
              + "' cannot be drawn: no font has "
              + description(missing)
              + ". "
              + fix(missing));
    }
    return StringUtils.normalizeSpace(drawable);
  }

  /** Whether there are fonts for more scripts than those of the bundled ones. */
  public static boolean hasFontsOfScripts() {
    return Shaping.available();
  }

  /** The font files of this machine that a text is drawn with. */
  public static Set<Path> installedFonts(String text, Typeface typeface) {
    Set<Path> files = new TreeSet<>();
    if (typeface.shaping().needs(text)) {
      text.codePoints()
          .distinct()
          .filter(Character::isLetterOrDigit)
          .filter(typeface.shaping()::needs)
          .mapToObj(Character::toString)
          .flatMap(letter -> typeface.shaping().fontOf(letter).stream())
          .flatMap(font -> font.installed().stream())
          .forEach(files::add);
    }
    return files;
  }

  /** The letters and digits of a text that no font has, each once. */
  public static List<String> undrawable(String text, Typeface typeface) {
    return undrawableLetters(kept(text, typeface), typeface);
  }

  /**
   * The symbols and marks of a text that are left out, each once: emoji, and those that the fonts
   * have no glyph for. Emoticons, and characters that nobody sees, are not among them.
   */
  public static List<String> omitted(String text, Typeface typeface) {
    return Normalizer.normalize(Emoticons.remove(text), Normalizer.Form.NFC)
        .codePoints()
        .filter(DrawableText::isSymbol)
        .filter(character -> !isKept(character, typeface))
        .mapToObj(Character::toString)
        .distinct()
        .filter(symbol -> typeface.shaping().fontOf(symbol).isEmpty())
        .toList();
  }

  private static boolean isSymbol(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.OTHER_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The first characters of a list, with their code points: {@code 故 (U+6545)}. */
  public static String description(List<String> characters) {
    int more = characters.size() - MAX_NAMED;
    return characters.stream()
            .limit(MAX_NAMED)
            .map(each -> String.format("%s (U+%04X)", each, each.codePointAt(0)))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /**
   * How to get a font for letters.
   *
   * @param letters that have none, at least one
   */
  public static String fix(List<String> letters) {
    UnicodeScript script = UnicodeScript.of(letters.get(0).codePointAt(0));
    String name = UScript.getName(UScript.getCode(script.name())[0]).replace('_', ' ');
    return Shaping.available()
        ? "Install a TrueType or OpenType font for "
            + name
            + " on this machine, or set captions.fontFile or <captions><fontFile> to one"
            + " (most have one among the Noto fonts: Noto Sans "
            + name
            + ", on Debian in fonts-noto-core or fonts-noto-extra), or write other letters."
        : "The fonts for "
            + name
            + " are downloaded where title, script or language of a brief need them, and none does."
            + " Add the dependency dev.storygen:storygen-text to the plugin, or write other"
            + " letters.";
  }

  private static String kept(String text, Typeface typeface) {
    String normal = Normalizer.normalize(Emoticons.remove(text), Normalizer.Form.NFC);
    if (!typeface.shaping().needs(normal)) {
      return keptAlone(normal, typeface);
    }
    StringBuilder kept = new StringBuilder();
    for (String cluster : Shaping.clusters(normal)) {
      boolean shaped =
          typeface.shaping().needs(cluster) && typeface.shaping().fontOf(cluster).isPresent();
      kept.append(shaped ? cluster : keptAlone(cluster, typeface));
    }
    return kept.toString();
  }

  private static String keptAlone(String text, Typeface typeface) {
    return text.codePoints()
        .filter(character -> Character.isWhitespace(character) || isKept(character, typeface))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isKept(int character, Typeface typeface) {
    if (character >= FIRST_PICTOGRAPH && character < 0x20000 || character >= TAGS_AND_SELECTORS) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.ENCLOSING_MARK ->
          false;
      default ->
          Character.isLetterOrDigit(character)
              || !isVariationSelector(character) && typeface.hasGlyph(character);
    };
  }

  private static boolean isVariationSelector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F;
  }

  private static List<String> undrawableLetters(String text, Typeface typeface) {
    Shaping shaping = typeface.shaping();
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(shaping::needs)
        .mapToObj(Character::toString)
        .distinct()
        .filter(letter -> shaping.fontOf(letter).isEmpty())
        .toList();
  }
}
