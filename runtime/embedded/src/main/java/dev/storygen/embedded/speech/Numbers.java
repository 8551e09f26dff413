package dev.storygen.embedded.speech;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as such: {@code 1,234}, {@code -5}, {@code .5}, {@code 2.5 million}, {@code 5k}, {@code
 * #1}, {@code x2}, {@code 2x}, {@code 1e6}, {@code 18+}, {@code 5*3}, {@code 007}.
 */
final class Numbers implements Rule {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([~<>≈±=#]*)("
              + Amount.SIGNED
              + ")(?:(mn|bn|tn|mil|[kKmMbBT])|[eE]([-+]?\\d{1,3})|([xX×]))?(\\+)?");

  private static final Pattern TIMES_FIRST = Pattern.compile("[x×](\\d{1,4})");

  private static final Pattern OPERATION =
      Pattern.compile(Amount.SIGNED + "(?:[*×÷+=/]" + Amount.UNSIGNED + ")+");

  private static final Pattern VERSION = Pattern.compile("v?(\\d{1,4}(?:\\.\\d{1,4}){2,4})");

  private static final Pattern AGE_AND_SEX = Pattern.compile("\\d\\dM");

  private static final Set<String> BRACKETS = Set.of("(", "[");

  /** Resolutions and runs, not thousands. */
  private static final Set<String> SAID_AS_LETTER = Set.of("2K", "4K", "5K", "8K", "10K", "1T");

  @Override
  public Optional<Reading> read(Context at) {
    Matcher version = VERSION.matcher(at.core());
    if (version.matches()) {
      return Optional.of(Reading.of(version(version.group(1))));
    }
    Matcher times = TIMES_FIRST.matcher(at.core());
    if (times.matches()) {
      return Optional.of(Reading.of("times " + Spellout.number(times.group(1))));
    }
    if (OPERATION.matcher(at.core()).matches() && !at.core().startsWith("/")) {
      return Optional.of(Reading.of(Symbols.operation(at.core())));
    }
    Matcher m = NUMBER.matcher(at.core());
    if (!m.matches() || SAID_AS_LETTER.contains(at.core()) || isAgeAndSex(at)) {
      return Optional.empty();
    }
    return Optional.of(reading(at, m));
  }

  /** {@code (28M)} is a man of 28 and no millions. */
  private static boolean isAgeAndSex(Context at) {
    return BRACKETS.contains(at.piece().lead()) && AGE_AND_SEX.matcher(at.core()).matches();
  }

  private static Reading reading(Context at, Matcher m) {
    String words = Symbols.prefix(m.group(1)) + Spellout.number(m.group(2));
    if (m.group(3) != null) {
      words += " " + Amount.scale(m.group(3));
    } else if (m.group(4) != null) {
      words += " times ten to the " + Spellout.number(m.group(4));
    } else if (m.group(5) != null) {
      words += " times";
    }
    words += m.group(6) == null ? "" : " plus";
    boolean scaled = m.group(3) == null && m.group(5) == null && Amount.scaleFollows(at);
    return scaled ? Reading.of(2, words + " " + at.next().lower()) : Reading.of(words);
  }

  private static String version(String dotted) {
    StringBuilder words = new StringBuilder();
    for (String part : dotted.split("\\.")) {
      words.append(words.isEmpty() ? "" : " point ").append(Spellout.number(part));
    }
    return words.toString();
  }
}
