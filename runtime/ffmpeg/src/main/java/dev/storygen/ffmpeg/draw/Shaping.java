package dev.storygen.ffmpeg.draw;

import static java.lang.Character.UnicodeScript.HANGUL;

import com.ibm.icu.text.BreakIterator;
import dev.storygen.model.ScriptFontNeeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Chooses the fonts of characters that a typeface does not draw one by one: those of scripts whose
 * letters change with their neighbours, of scripts without spaces, of scripts from right to left,
 * emoji, and all that its fonts lack.
 */
final class Shaping {

  /** Scripts whose letters change with their neighbours, which a font file alone does not give. */
  private static final Set<UnicodeScript> SHAPED =
      EnumSet.of(
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.TIBETAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.KHMER,
          UnicodeScript.MONGOLIAN);

  /** Scripts whose lines break between letters. */
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          HANGUL,
          UnicodeScript.BOPOMOFO);

  /** On the class path only where a brief needs them. */
  private static final Optional<ScriptFonts> FONTS =
      ServiceLoader.load(ScriptFonts.class).findFirst();

  private final List<FontFile> faces;
  private final Optional<Path> fallback;
  private final Locale language;
  private Optional<ShapingFont> own = Optional.empty();
  private final List<ShapingFont> plain = new ArrayList<>();

  /**
   * Creates the choice of a typeface.
   *
   * @param faces that draw all other characters
   * @param fallback a font file that is tried before the fonts of the scripts
   */
  Shaping(List<FontFile> faces, Optional<Path> fallback, Locale language) {
    this.faces = faces;
    this.fallback = fallback;
    this.language = language;
  }

  /** Whether there are fonts for other scripts. */
  static boolean available() {
    return FONTS.isPresent();
  }

  Locale language() {
    return language;
  }

  /** Whether a character is not drawn by the typeface alone. */
  boolean needs(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    if (SHAPED.contains(script) || isRightToLeft(codePoint)) {
      return true;
    }
    if (ScriptFontNeeds.isEmoji(codePoint) || UNSPACED.contains(script) && available()) {
      return available();
    }
    return isVisible(codePoint) && faces.stream().allMatch(face -> face.glyph(codePoint) == 0);
  }

  /** Whether any character of a text is not drawn by the typeface alone, and there are fonts. */
  boolean needs(String text) {
    return available() && text.codePoints().anyMatch(this::needs);
  }

  static boolean isRightToLeft(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isVisible(int character) {
    return Character.isLetterOrDigit(character)
        || switch (Character.getType(character)) {
          case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_PUNCTUATION -> true;
          default -> false;
        };
  }

  /**
   * The font of a character as people see it.
   *
   * @param cluster a letter with its marks, or the sequence of an emoji
   * @return empty if no font has it
   * @throws UncheckedIOException if a font or the library that shapes text cannot be loaded
   */
  synchronized Optional<ShapingFont> fontOf(String cluster) {
    int first = cluster.codePointAt(0);
    try {
      if (cluster.codePoints().anyMatch(ScriptFontNeeds::isEmoji)) {
        return other(first);
      }
      return needs(first) ? foreign(first) : plain(first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ShapingFont> foreign(int character) throws IOException {
    Optional<ShapingFont> given = own();
    return given.isPresent() && given.get().hasGlyph(character) ? given : other(character);
  }

  private Optional<ShapingFont> own() throws IOException {
    if (own.isEmpty() && fallback.isPresent() && available()) {
      own = Optional.of(FONTS.get().open(fallback.get()));
    }
    return own;
  }

  private Optional<ShapingFont> other(int character) throws IOException {
    return available() ? FONTS.get().fontOf(character, language) : Optional.empty();
  }

  /** The same fonts as the typeface's, for what stands between letters of other scripts. */
  private Optional<ShapingFont> plain(int character) throws IOException {
    if (plain.isEmpty() && available()) {
      for (FontFile face : faces) {
        plain.add(FONTS.get().read(face.name(), face.bytes()));
      }
    }
    return plain.stream().filter(font -> font.hasGlyph(character)).findFirst();
  }

  /** The characters of a text as people see them. */
  static List<String> clusters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    return pieces(text, breaks);
  }

  /** The parts of a text between which a line may break. Korean breaks between words. */
  List<String> units(String text) {
    boolean korean = text.codePoints().anyMatch(each -> UnicodeScript.of(each) == HANGUL);
    return korean ? List.of(text) : pieces(text, BreakIterator.getLineInstance(language));
  }

  private static List<String> pieces(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      pieces.add(text.substring(from, to));
    }
    return pieces;
  }
}
