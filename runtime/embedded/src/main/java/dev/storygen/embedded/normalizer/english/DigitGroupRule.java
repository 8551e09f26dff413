package dev.storygen.embedded.normalizer.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that are read one by one: {@code card ends in 4242}, {@code PIN 1234}, {@code ZIP 90210},
 * {@code 123-45-6789}, {@code 1-800-FLOWERS}, and groups of digits such as {@code 1300 555 019}.
 * Groups are separated by pauses.
 */
final class DigitGroupRule implements VerbalizationRule {

  private static final Pattern GROUP = Pattern.compile("\\d{2,6}");

  private static final Pattern DIGITS = Pattern.compile("\\d{3,20}");

  private static final Pattern HYPHENATED =
      Pattern.compile(
          "(#?)(\\d{3}-\\d{2}-\\d{4}|(?!(?:19|20)\\d\\d-\\d\\d-\\d\\d$|\\d\\d?-\\d\\d?-\\d{4}$)\\d{1,10}(?:-\\d{1,10}){2,5}|\\d{5}-\\d{4}|\\d{1,3}-\\d{6,9})");

  private static final Pattern VANITY =
      Pattern.compile("(1)-(8[0-9]{2}|900)((?:-(?=[A-Z0-9]*[A-Z])[A-Z0-9]{1,12}){1,4})");

  /** Digits in all groups of a number without one of {@link #NAMES} before it. */
  private static final int MIN_DIGITS = 9;

  private static final int MAX_GROUPS = 6;

  /** Words before a number that is read digit by digit. */
  private static final Set<String> NAMES =
      Set.of(
          ("pin code codes passcode password digits zip postcode ssn account card id serial"
                  + " confirmation tracking reference order ticket badge licence license combination"
                  + " dial dialed dialled text extension ext phone number ending invoice cvv cvc cvn"
                  + " otp pw vin ein tin passport booking routing verification pincode membership"
                  + " policy fax tel mobile cell")
              .split(" "));

  /** Words between the name and the number: {@code my PIN is 0420}. */
  private static final Set<String> LINKS =
      Set.of("is", "was", "in", "no", "number", "code", "to", "id");

  private static final Set<String> COUNTABLE =
      Set.of("number", "order", "text", "ending", "card", "reference", "fax");

  private static final Set<String> ENDINGS = Set.of("ends", "ended", "ending", "end");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    Matcher vanity = VANITY.matcher(core);
    if (vanity.matches()) {
      String letters = vanity.group(3).substring(1);
      return Optional.of(
          Verbalization.of(
              "one, " + NumberSpellout.digits(vanity.group(2)) + ", " + words(letters)));
    }
    Matcher hyphenated = HYPHENATED.matcher(core);
    if (hyphenated.matches() && core.length() > MIN_DIGITS) {
      String number = hyphenated.group(1).isEmpty() ? "" : "number ";
      return Optional.of(
          Verbalization.of(number + spoken(List.of(hyphenated.group(2).split("-")))));
    }
    String digits = core.startsWith("#") ? core.substring(1) : core;
    List<String> groups = groups(context);
    if (groups.size() > 1) {
      return Optional.of(Verbalization.of(groups.size(), spoken(groups)));
    }
    boolean named = DIGITS.matcher(digits).matches() && isNamed(context);
    String sign = core.startsWith("#") ? "number " : "";
    return named
        ? Optional.of(Verbalization.of(sign + NumberSpellout.digits(digits)))
        : Optional.empty();
  }

  private static boolean isNamed(WordContext context) {
    WrittenWord previous = context.previous();
    boolean joined = previous.isJoinedOrDotted() || previous.trail().equals(":");
    boolean named = isName(previous) && !(context.core().length() < 5 && isCount(previous));
    if (joined && named) {
      return true;
    }
    WrittenWord name = LINKS.contains(previous.lower()) ? context.neighbour(-2) : previous;
    boolean state = name.isCapitals() && name.core().length() == 2 && context.core().length() == 5;
    boolean ends = ENDINGS.contains(name.lower()) && previous.lower().equals("in");
    return joined && (name != previous && isName(name) || state || ends);
  }

  private static boolean isName(WrittenWord word) {
    return NAMES.contains(word.lower());
  }

  /** {@code number 100} and {@code order 500} are counts, {@code text 741741} is not. */
  private static boolean isCount(WrittenWord name) {
    return COUNTABLE.contains(name.lower()) && !name.trail().equals(":");
  }

  /** Groups of digits that together look like a telephone or card number. */
  private static List<String> groups(WordContext context) {
    List<String> groups = new ArrayList<>();
    int digits = 0;
    if (SpacedThousands.starts(context)) {
      return List.of();
    }
    for (int i = 0; i < MAX_GROUPS && GROUP.matcher(context.neighbour(i).core()).matches(); i++) {
      boolean joined =
          i == 0
              || context.neighbour(i - 1).trail().isEmpty()
                  && context.neighbour(i).lead().isEmpty();
      if (!joined) {
        break;
      }
      groups.add(context.neighbour(i).core());
      digits += context.neighbour(i).core().length();
    }
    return digits >= MIN_DIGITS && groups.size() > 1 ? groups : List.of();
  }

  private static String spoken(List<String> groups) {
    return String.join(", ", groups.stream().map(NumberSpellout::digits).toList());
  }

  private static String words(String letters) {
    List<String> words = new ArrayList<>();
    for (String part : letters.split("-")) {
      boolean word = part.chars().allMatch(Character::isLetter);
      words.add(word ? part.toLowerCase(java.util.Locale.ROOT) : String.join(" ", part.split("")));
    }
    return String.join(" ", words);
  }
}
