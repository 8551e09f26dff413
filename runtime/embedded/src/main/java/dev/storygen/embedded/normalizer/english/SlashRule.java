package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slashes that are not "or": {@code r/AskReddit} and {@code u/name} (communities and users), {@code
 * 29/f} (age and sex), {@code a/b} (letters), {@code /s} (a tone mark), {@code 120k/yr} ("per"),
 * {@code w/my} ("with").
 *
 * @param parts verbalizes a part of a word on its own
 */
record SlashRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Pattern HANDLE = Pattern.compile("/?([ruRU])/([A-Za-z0-9_-]{2,40}+)");

  private static final Pattern AGE_AND_SEX = Pattern.compile("(\\d{2})/([fFmM])");

  private static final Pattern SEX_AND_AGE = Pattern.compile("([fFmM])/(\\d{2})");

  /** {@code 120k/yr}. */
  private static final Pattern RATE = Pattern.compile("(\\d[\\dkKxX.,]{0,12})/([a-z]{1,8})");

  /** {@code days/week}. */
  private static final Pattern COUNTED_RATE = Pattern.compile("([a-z]{2,12}s)/([a-z]{1,8})");

  private static final Pattern WITH = Pattern.compile("[wW]/(\\p{L}{2,20})");

  /** {@code 2019/20}. */
  private static final Pattern SEASON = Pattern.compile("((?:19|20)\\d\\d)/(\\d\\d)");

  private static final Pattern LETTERS = Pattern.compile("([A-Za-z])/([A-Za-z])");

  /** {@code 12/b}. */
  private static final Pattern NUMBER_AND_LETTER = Pattern.compile("(\\d{1,4})/([A-Za-z])");

  private static final Set<String> PRONOUNS =
      Set.of(
          ("she/her he/him they/them she/her/hers he/him/his they/them/theirs she/they he/they"
                  + " they/she they/he it/its xe/xem ze/zir ze/hir any/all")
              .split(" "));

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (core.indexOf('/') < 0) {
      return toneMark(context);
    }
    Matcher handle = HANDLE.matcher(core);
    if (handle.matches()) {
      return spoken(
          handle.group(1).toUpperCase(java.util.Locale.ROOT),
          HandleWords.spoken(handle.group(2), parts));
    }
    Optional<Verbalization> person = age(core);
    if (person.isPresent()) {
      return person;
    }
    Optional<Verbalization> rate = rate(core);
    if (rate.isPresent()) {
      return rate;
    }
    Matcher with = WITH.matcher(core);
    if (with.matches()) {
      return spoken("with", parts.apply(with.group(1)));
    }
    Matcher season = SEASON.matcher(core);
    if (season.matches()) {
      String first = NumberSpellout.year(Long.parseLong(season.group(1)));
      return spoken(first, NumberSpellout.twoDigits(season.group(2)));
    }
    if (PRONOUNS.contains(context.word().lower())) {
      return Optional.of(Verbalization.of(core.replace('/', ' ')));
    }
    Matcher flat = NUMBER_AND_LETTER.matcher(core);
    if (flat.matches()) {
      return spoken(HandleWords.digits(flat.group(1)), upper(flat.group(2)));
    }
    Matcher letters = LETTERS.matcher(core);
    return letters.matches()
        ? spoken(upper(letters.group(1)), upper(letters.group(2)))
        : Optional.empty();
  }

  /** {@code /s}, which marks sarcasm. */
  private static Optional<Verbalization> toneMark(WordContext context) {
    boolean mark = context.word().lead().equals("/") && context.core().length() == 1;
    return mark ? spoken("slash", upper(context.core())) : Optional.empty();
  }

  private static Optional<Verbalization> spoken(String first, String second) {
    return Optional.of(Verbalization.of(first + " " + second));
  }

  private static String upper(String letter) {
    return letter.toUpperCase(java.util.Locale.ROOT);
  }

  /** {@code 120k/yr}, {@code days/week}. */
  private Optional<Verbalization> rate(String core) {
    Matcher rate = RATE.matcher(core);
    if (rate.matches() && Units.isPeriod(rate.group(2))) {
      return spoken(parts.apply(rate.group(1)), "per " + Units.period(rate.group(2)));
    }
    Matcher counted = COUNTED_RATE.matcher(core);
    if (counted.matches() && Units.isPeriod(counted.group(2))) {
      return spoken(parts.apply(counted.group(1)), "per " + Units.period(counted.group(2)));
    }
    return Optional.empty();
  }

  /** {@code 29/f}, {@code F/29}. */
  private static Optional<Verbalization> age(String core) {
    Matcher age = AGE_AND_SEX.matcher(core);
    if (age.matches()) {
      return spoken(NumberSpellout.number(age.group(1)), upper(age.group(2)));
    }
    Matcher sex = SEX_AND_AGE.matcher(core);
    if (sex.matches()) {
      return spoken(upper(sex.group(1)), NumberSpellout.number(sex.group(2)));
    }
    return Optional.empty();
  }
}
