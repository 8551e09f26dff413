package dev.storygen.embedded.normalizer.international;

import dev.storygen.model.Narration.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spells out the numbers of a sentence in a language other than English: whole and decimal numbers,
 * years, ordinals with letters, percentages and amounts of money. Whatever else has digits (codes,
 * dates, times, ranges, telephone and version numbers) stays as written, and so do numbers whose
 * words depend on the gender of a noun. Safe for use by several threads.
 */
public final class LocaleVerbalizer {

  private static final Map<Locale, Optional<LocaleVerbalizer>> OF = new ConcurrentHashMap<>();

  private static final Pattern DIGITS =
      Pattern.compile("[+\\p{P}&&[^%&@#]]*+\\d[+\\d\\p{P}&&[^%&@#]]*+");

  private static final Pattern SIGN =
      Pattern.compile("(?:R\\$|[\\p{Sc}%])[\\p{Pe}\\p{Pf}\"'.,;:!?…]{0,8}");

  private static final Pattern CLOSED = Pattern.compile(".*[.,;:!?…]");

  private static final Pattern WORD = Pattern.compile("[\\p{Pi}\"'„(]{0,3}\\p{L}.*+");

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}++");

  /** Letters of the shortest word for a thousand: {@code mil}. */
  private static final int MIN_SCALE = 3;

  private static final int MAX_WORD = 200;

  private static final int FIRST_YEAR = 1100;
  private static final int LAST_YEAR = 2099;

  private final LocaleSpellout spellout;
  private final LocaleNumber numbers;
  private final LocaleOrdinals ordinals;
  private final LocaleUnits units;

  private LocaleVerbalizer(LocaleSpellout spellout) {
    this.spellout = spellout;
    this.numbers = new LocaleNumber(spellout);
    this.ordinals = new LocaleOrdinals(spellout);
    this.units = new LocaleUnits(spellout);
  }

  /** Empty if there are no rules for the language. */
  public static Optional<LocaleVerbalizer> of(Locale language) {
    return OF.computeIfAbsent(language, key -> LocaleSpellout.of(key).map(LocaleVerbalizer::new));
  }

  /** The tokens of a sentence with their numbers spelled out; several may become one. */
  public List<Token> verbalize(List<Token> tokens) {
    List<Token> spoken = new ArrayList<>(tokens.size());
    for (int at = 0; at < tokens.size(); ) {
      int end = runEnd(tokens, at);
      boolean signed =
          end < tokens.size() && isOpen(tokens.get(end - 1)) && isSign(tokens.get(end));
      Optional<Token> number = number(tokens, at, signed ? end + 1 : end);
      if (number.isPresent()) {
        spoken.add(number.get());
        at = signed ? end + 1 : end;
      } else {
        spoken.addAll(tokens.subList(at, end));
        at = end;
      }
    }
    return spoken;
  }

  /** The end of a run of digits in several words: grouped digits, or a telephone number. */
  private static int runEnd(List<Token> tokens, int from) {
    int end = from + 1;
    if (hasOnlyDigits(tokens.get(from)) || startsMoney(tokens.get(from))) {
      while (end < tokens.size() && isOpen(tokens.get(end - 1)) && hasDigitFirst(tokens.get(end))) {
        end++;
      }
    }
    return end;
  }

  private Optional<Token> number(List<Token> tokens, int from, int to) {
    List<Token> run = tokens.subList(from, to);
    String text = run.stream().map(Token::spoken).collect(Collectors.joining(" "));
    Optional<Token> next = to < tokens.size() ? Optional.of(tokens.get(to)) : Optional.empty();
    return WrittenNumber.of(text)
        .flatMap(number -> words(number, next).map(number::around))
        .map(words -> new Token(shown(run), words));
  }

  private Optional<String> words(WrittenNumber number, Optional<Token> next) {
    if (isDotted(number, next)) {
      return Optional.empty();
    }
    boolean noun = number.trail().isEmpty() && next.filter(LocaleVerbalizer::isWord).isPresent();
    Optional<BigDecimal> read = numbers.read(number.digits());
    if (read.isEmpty()) {
      boolean plain = number.sign().isEmpty() && !number.minus();
      return plain ? ordinals.words(number.digits()) : Optional.empty();
    }
    BigDecimal value = number.minus() ? read.get().negate() : read.get();
    if (!number.sign().isEmpty()) {
      boolean scaled = number.signFirst() && noun && isScale(next.get());
      return scaled
          ? Optional.empty()
          : units.unit(number.sign()).map(unit -> units.words(value, unit));
    }
    return bare(number, value, noun);
  }

  private Optional<String> bare(WrittenNumber number, BigDecimal value, boolean noun) {
    if (isYear(number, value)) {
      return spellout.year(value);
    }
    if (!number.hasMarks() && !isQuantity(number.digits())) {
      return Optional.empty();
    }
    return noun ? spellout.beforeNoun(value) : spellout.number(value);
  }

  /** {@code 3.} is the third, or the number of a list item; the end of a sentence if it is last. */
  private boolean isDotted(WrittenNumber number, Optional<Token> next) {
    return number.trail().startsWith(".")
        && !number.trail().startsWith("..")
        && number.sign().isEmpty()
        && (next.isPresent() || ordinals.areDotted() && number.digits().length() <= 2);
  }

  private static boolean isYear(WrittenNumber number, BigDecimal value) {
    return !number.hasMarks()
        && !number.minus()
        && number.digits().length() == 4
        && value.intValue() >= FIRST_YEAR
        && value.intValue() <= LAST_YEAR;
  }

  /** Five digits or more without grouping may be a code, unless they are round. */
  private static boolean isQuantity(String digits) {
    return digits.length() < 5 || digits.endsWith(digits.length() < 7 ? "00" : "0000");
  }

  /** Whether the word is "million" or the like. */
  private boolean isScale(Token token) {
    String word = NO_LETTERS.matcher(token.spoken().toLowerCase(Locale.ROOT)).replaceAll("");
    if (word.length() < MIN_SCALE) {
      return false;
    }
    for (long scale = 1_000; scale <= 1_000_000_000_000L; scale *= 1_000) {
      for (long times = 1; times <= 5; times += 4) {
        String words = spellout.number(BigDecimal.valueOf(times * scale)).orElse("");
        if (words.toLowerCase(Locale.ROOT).endsWith(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasOnlyDigits(Token token) {
    return token.spoken().length() < MAX_WORD && DIGITS.matcher(token.spoken()).matches();
  }

  private static boolean startsMoney(Token token) {
    return isSign(token)
        || WrittenNumber.of(token.spoken()).filter(WrittenNumber::signFirst).isPresent();
  }

  private static boolean hasDigitFirst(Token token) {
    return hasOnlyDigits(token)
        || WrittenNumber.of(token.spoken())
            .filter(number -> number.lead().isEmpty() && !number.signFirst() && !number.minus())
            .isPresent();
  }

  private static boolean isOpen(Token token) {
    return !CLOSED.matcher(token.spoken()).matches();
  }

  private static boolean isSign(Token token) {
    return SIGN.matcher(token.spoken()).matches();
  }

  private static boolean isWord(Token token) {
    return WORD.matcher(token.spoken()).matches();
  }

  private static String shown(List<Token> tokens) {
    return tokens.stream().map(Token::shown).collect(Collectors.joining(" "));
  }
}
