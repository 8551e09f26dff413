package dev.storygen.embedded.speech;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code (555) 123-4567} digit by digit, a pause between the groups; {@code call 911}. */
final class Phones implements Rule {

  private static final int MOST_PIECES = 4;

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?\\d{1,3}[ .-])?(?:\\(\\d{3}\\)|\\d{3})[ .-]\\d{3}[ .-]\\d{4}"
              + "|\\d{3}-\\d{4}|\\+\\d{1,3}(?:[ -]\\d{2,4}){2,4}");

  private static final Pattern EMERGENCY = Pattern.compile("911|999|112|000|411|311|988");

  private static final Set<String> CALLS =
      Set.of(
          "call", "called", "calling", "calls", "dial", "dialed", "dialled", "dialing", "phoned");

  @Override
  public Optional<Reading> read(Context at) {
    char start = at.core().charAt(0);
    if (!Character.isDigit(start) && start != '+') {
      return Optional.empty();
    }
    if (EMERGENCY.matcher(at.core()).matches() && at.follows(CALLS)) {
      return Optional.of(Reading.of(Spellout.digits(at.core())));
    }
    StringBuilder text = new StringBuilder(at.piece().lead().endsWith("(") ? "(" : "");
    int longest = 0;
    String phone = "";
    for (int i = 0; i < MOST_PIECES && at.near(i).isSpeakable(); i++) {
      text.append(i == 0 ? "" : " " + at.near(i).lead()).append(at.near(i).core());
      String candidate = text.toString();
      if (PHONE.matcher(candidate).matches()
          || candidate.startsWith("(") && PHONE.matcher(candidate.substring(1)).matches()) {
        longest = i + 1;
        phone = candidate;
      }
      text.append(at.near(i).trail());
    }
    return longest == 0 ? Optional.empty() : Optional.of(Reading.of(longest, groups(phone)));
  }

  private static String groups(String phone) {
    return Arrays.stream(phone.split("\\D+"))
        .filter(group -> !group.isEmpty())
        .map(Spellout::digits)
        .collect(Collectors.joining(", "));
  }
}
