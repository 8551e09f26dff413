package dev.storygen.model;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which texts need fonts beyond the bundled ones: emoji, and most scripts. */
public final class ScriptFontNeeds {

  /** The scripts that the bundled fonts draw letter by letter. */
  private static final Set<UnicodeScript> BUNDLED =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.CANADIAN_ABORIGINAL,
          UnicodeScript.TIFINAGH,
          UnicodeScript.LISU,
          UnicodeScript.OGHAM,
          UnicodeScript.RUNIC,
          UnicodeScript.BRAILLE);

  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int FIRST_PICTOGRAPH = 0x1F000;
  private static final int LAST_PICTOGRAPH = 0x1FFFF;

  private ScriptFontNeeds() {}

  /** Whether a text has a character of another script, or an emoji. */
  public static boolean of(String text) {
    return text.codePoints()
        .anyMatch(
            character -> isEmoji(character) || !BUNDLED.contains(UnicodeScript.of(character)));
  }

  /** Whether a language is written in another script. */
  public static boolean of(Locale language) {
    String script = ULocale.addLikelySubtags(ULocale.forLocale(language)).getScript();
    try {
      return !script.isEmpty() && !BUNDLED.contains(UnicodeScript.forName(script));
    } catch (IllegalArgumentException e) {
      return true; // Jpan and Kore stand for several scripts
    }
  }

  /** Whether a character is shown in colour where there is a font for that. */
  public static boolean isEmoji(int character) {
    return character == EMOJI_SELECTOR
        || character >= FIRST_PICTOGRAPH && character <= LAST_PICTOGRAPH
        || UCharacter.hasBinaryProperty(character, UProperty.EMOJI_PRESENTATION);
  }
}
