package dev.storygen.report;

import dev.storygen.log.ControlCharacters;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises failures of several stories that have one cause. */
public final class FailureCause {

  private static final int MAX_NAMES = 3;

  /** A call that an open circuit breaker rejected has the cause that opened the breaker. */
  private static final String LAST_ERROR = "Its last error: ";

  /** Ids of requests and times, which differ from call to call. */
  private static final Pattern ID = Pattern.compile("[\\w-]{8,}+");

  private FailureCause() {}

  /** The error in one line, or the last error of the service if its circuit breaker was open. */
  static String text(String error) {
    String line = ControlCharacters.singleLine(error == null ? "unknown error" : error);
    int last = line.lastIndexOf(LAST_ERROR);
    return last < 0 ? line : line.substring(last + LAST_ERROR.length());
  }

  /** The same for failures with one cause: the text without the name of the story and ids. */
  public static String key(String story, String error) {
    String nameless = withoutName(text(error), story);
    return ID.matcher(nameless)
        .replaceAll(id -> id.group().chars().anyMatch(Character::isDigit) ? "#" : id.group());
  }

  /** {@code 8 stories (a, b, c and 5 more)}. */
  static String storiesOf(List<String> names) {
    int more = names.size() - MAX_NAMES;
    return names.size()
        + " stories ("
        + names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "")
        + ")";
  }

  private static String withoutName(String text, String name) {
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(name); at >= 0 && !name.isEmpty(); at = text.indexOf(name, at)) {
      int end = at + name.length();
      boolean whole = !isLetter(text, at - 1) && !isLetter(text, end);
      rest.append(text, from, at).append(whole ? "#" : name);
      from = end;
      at = end;
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
