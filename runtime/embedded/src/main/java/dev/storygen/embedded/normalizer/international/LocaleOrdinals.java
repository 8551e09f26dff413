package dev.storygen.embedded.normalizer.international;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ordinal numbers that are written with letters, as {@code 1er} and {@code 3.ª}, if the letters
 * decide the word. Safe for use by several threads.
 */
final class LocaleOrdinals {

  private static final String DIGITS = "%digits-ordinal";

  private static final Pattern WRITTEN =
      Pattern.compile("([1-9]\\d{0,3})\\.?+(:?[\\p{L}\\u00AA\\u00BA]{1,3}+)");

  private static final Pattern SUPERSCRIPT = Pattern.compile("[.\\s]");

  private final LocaleSpellout spellout;
  private final RuleBasedNumberFormat format;

  LocaleOrdinals(LocaleSpellout spellout) {
    this.spellout = spellout;
    this.format = new RuleBasedNumberFormat(spellout.locale(), RuleBasedNumberFormat.ORDINAL);
  }

  /** Whether the language writes {@code 3.} for the third. */
  boolean areDotted() {
    return written(3, DIGITS).equals("3.");
  }

  /** The words of an ordinal; empty if it is none. */
  Optional<String> words(String core) {
    Matcher matcher = WRITTEN.matcher(core);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    String wanted = number + suffix(matcher.group(2));
    Set<String> words = new HashSet<>();
    for (String rules : format.getRuleSetNames()) {
      if (rules.startsWith(DIGITS) && plain(written(number, rules)).equals(wanted)) {
        spellout.ordinal(number, rules.substring(DIGITS.length())).ifPresent(words::add);
      }
    }
    return words.size() == 1 ? Optional.of(words.iterator().next()) : Optional.empty();
  }

  /** The usual French spellings {@code 2ème} and {@code 1ère}, as CLDR has them. */
  private static String suffix(String written) {
    return switch (written) {
      case "ème" -> "e";
      case "ère" -> "re";
      default -> written;
    };
  }

  private static String plain(String ordinal) {
    return SUPERSCRIPT.matcher(ordinal).replaceAll("").replace("ᵉʳ", "er");
  }

  // The format is not thread-safe.
  private String written(long number, String rules) {
    synchronized (format) {
      return format.format(number, rules);
    }
  }
}
