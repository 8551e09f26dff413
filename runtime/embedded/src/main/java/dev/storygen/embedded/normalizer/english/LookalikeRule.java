package dev.storygen.embedded.normalizer.english;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs in place of letters in names that mask no word: {@code P!nk}, {@code Ke$ha}, {@code
 * P@ssw0rd}.
 */
final class LookalikeRule implements VerbalizationRule {

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}0]{0,14}+(?:[!$@]{1,2}[\\p{L}0]{1,14}+){1,3}");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (!WORD.matcher(core).matches()) {
      return Optional.empty();
    }
    String letters = core.replace('!', 'i').replace('$', 's').replace('@', 'a').replace('0', 'o');
    String lower = letters.toLowerCase(Locale.ROOT);
    boolean dollar = core.indexOf('$') > 0 && core.indexOf('@') < 0 && core.indexOf('!') < 0;
    if (!dollar && !EnglishWords.isKnown(lower)) {
      return Optional.empty();
    }
    return Optional.of(Verbalization.of(core.charAt(0) + lower.substring(1)));
  }
}
