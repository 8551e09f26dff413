package dev.storygen.embedded.normalizer.english;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code (555) 123-4567} digit by digit, with pauses between the groups; {@code call 911}. */
final class PhoneNumberRule implements VerbalizationRule {

  private static final int MAX_WORDS = 4;

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?\\d{1,3}[ .-])?(?:\\(\\d{3}\\)|\\d{3})[ .-]\\d{3}[ .-]\\d{4}"
              + "|\\d{3}-\\d{4}|\\(\\d{3}\\) \\d{4}|\\+\\d{1,3}(?:[ -]\\d{2,4}){2,4}");

  private static final Pattern EMERGENCY = Pattern.compile("911|999|112|000|411|311|988");

  /** Nouns after an emergency number. */
  private static final Set<String> CALLED =
      Set.of(
          "call",
          "calls",
          "caller",
          "callers",
          "operator",
          "operators",
          "dispatcher",
          "tape",
          "recording",
          "center");

  /** {@code fax: 555.0102}. */
  private static final Pattern DOTTED = Pattern.compile("\\d{3}\\.\\d{4}");

  private static final Set<String> LINES = Set.of("fax", "tel", "phone", "cell", "mobile", "call");

  private static final Set<String> CALLS =
      Set.of(
          "call", "called", "calling", "calls", "dial", "dialed", "dialled", "dialing", "phoned",
          "rang", "ring");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    char start = context.core().charAt(0);
    if (!Character.isDigit(start) && start != '+') {
      return Optional.empty();
    }
    boolean called =
        context.follows(CALLS) || context.isJoined() && CALLED.contains(context.next().lower());
    if (EMERGENCY.matcher(context.core()).matches() && called) {
      return Optional.of(Verbalization.of(NumberSpellout.digits(context.core())));
    }
    if (DOTTED.matcher(context.core()).matches()
        && context.previous().isSpeakable()
        && LINES.contains(context.previous().lower())) {
      return Optional.of(Verbalization.of(groups(context.core())));
    }
    StringBuilder text = new StringBuilder(context.word().lead().endsWith("(") ? "(" : "");
    int longest = 0;
    String phone = "";
    for (int i = 0; i < MAX_WORDS && context.neighbour(i).isSpeakable(); i++) {
      text.append(i == 0 ? "" : " " + context.neighbour(i).lead())
          .append(context.neighbour(i).core());
      String candidate = text.toString();
      if (PHONE.matcher(candidate).matches()
          || candidate.startsWith("(") && PHONE.matcher(candidate.substring(1)).matches()) {
        longest = i + 1;
        phone = candidate;
      }
      text.append(context.neighbour(i).trail());
    }
    return longest == 0 ? Optional.empty() : Optional.of(Verbalization.of(longest, groups(phone)));
  }

  private static String groups(String phone) {
    String plus = phone.startsWith("+") ? "plus " : "";
    return plus
        + Arrays.stream(phone.split("\\D+"))
            .filter(group -> !group.isEmpty())
            .map(NumberSpellout::digits)
            .collect(Collectors.joining(", "));
  }
}
