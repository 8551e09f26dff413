package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 1st}, {@code 23rd}, {@code 1,000th}. */
final class Ordinals implements Rule {

  private static final Pattern ORDINAL =
      Pattern.compile("(\\d[\\d,]{0,14})(?:st|nd|rd|th)('?s)?", Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Reading> read(Context at) {
    Matcher m = ORDINAL.matcher(at.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    String words = Spellout.ordinal(Long.parseLong(m.group(1).replace(",", "")));
    return Optional.of(Reading.of(words + (m.group(2) == null ? "" : m.group(2))));
  }
}
