package dev.storygen.embedded.normalizer.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compound words, each part of which is verbalized on its own: {@code 20-year-old}, {@code
 * COVID-19}, {@code B-52}, {@code MP3}, {@code and/or}, {@code AT&T}, {@code snake_case}, {@code
 * amazon.com}.
 *
 * @param parts verbalizes a part of a word on its own
 */
record CompoundRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Pattern JOINTS =
      Pattern.compile(
          "(?<=[-_&+=@])|(?=[-_&+=@])|(?<=(?<!\\d)/)|(?=/(?!\\d))|(?<=/(?!\\d))|(?<!\\d)(?=/)");

  private static final Pattern CODE_DIGITS = Pattern.compile("\\d{3,40}");

  private static final Pattern CODE_LETTERS = Pattern.compile("[A-Z]{1,3}");

  /** {@code UH-60s}. */
  private static final Pattern NUMBER_PART = Pattern.compile("\\d{1,4}s?");

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

  private static final Pattern DIGIT_EDGE =
      Pattern.compile("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

  /** {@code U.S.-based}. */
  private static final Pattern DOTTED_PREFIX =
      Pattern.compile("((?:\\p{Lu}\\.){2,5})-([\\p{L}-]{2,20})");

  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");

  private static final Set<String> JOINT_WORDS = Set.of("&", "+", "=", "@");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    Matcher dotted = DOTTED_PREFIX.matcher(core);
    if (dotted.matches()) {
      String letters = dotted.group(1).replace(".", " ").strip();
      return Optional.of(Verbalization.of(letters + " " + word(dotted.group(2))));
    }
    if (DOMAIN.matcher(core).matches()) {
      return Optional.of(Verbalization.of(joined(core.split("\\."), " dot ")));
    }
    String[] parts = JOINTS.split(core);
    if (parts.length > 1) {
      return hyphenated(core, parts);
    }
    String[] edges = DIGIT_EDGE.split(core);
    return edges.length > 1
        ? Optional.of(Verbalization.of(String.join(" ", words(edges))))
        : Optional.empty();
  }

  /** Plain words ("well-known") keep their hyphen, since a voice reads them as one word. */
  private Optional<Verbalization> hyphenated(String core, String[] parts) {
    List<String> words = new ArrayList<>();
    boolean plain = true;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean joint = part.length() == 1 && "-_/&+=@".contains(part);
      String read = joint ? joint(part, core) : inCode(parts, i) ? code(part) : word(part);
      plain &= read.equals(part) || part.equals("-");
      words.add(read);
    }
    if (plain) {
      return Optional.empty();
    }
    String joined = words.stream().filter(w -> !w.isBlank()).collect(Collectors.joining(" "));
    return Optional.of(Verbalization.of(joined));
  }

  private List<String> words(String[] edges) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < edges.length; i++) {
      words.add(inCode(edges, i) ? code(edges[i]) : word(edges[i]));
    }
    return words;
  }

  /**
   * Whether digits follow letters, as in {@code F-150}, or are before capitals, as in {@code
   * 1040-EZ}; also the letters after such digits.
   */
  private static boolean inCode(String[] parts, int index) {
    boolean digits = CODE_DIGITS.matcher(parts[index]).matches();
    int before = index - 1 - (index > 1 && isHyphen(parts[index - 1]) ? 1 : 0);
    int after = index + 1 + (index + 2 < parts.length && isHyphen(parts[index + 1]) ? 1 : 0);
    if (digits) {
      return before >= 0 && LETTERS.matcher(parts[before]).matches()
          || after < parts.length && CODE_LETTERS.matcher(parts[after]).matches();
    }
    boolean designation =
        CODE_LETTERS.matcher(parts[index]).matches()
            && after < parts.length
            && parts[index].length() == 2
            && NUMBER_PART.matcher(parts[after]).matches();
    return designation
        || before >= 0
            && CODE_DIGITS.matcher(parts[before]).matches()
            && CODE_LETTERS.matcher(parts[index]).matches();
  }

  private static boolean isHyphen(String part) {
    return part.equals("-") || part.equals("_");
  }

  private static String code(String part) {
    return Character.isDigit(part.charAt(0))
        ? HandleWords.digits(part)
        : String.join(" ", part.split(""));
  }

  private static String joint(String joint, String core) {
    if (joint.equals("/")) {
      boolean capitals = core.equals(core.toUpperCase(java.util.Locale.ROOT));
      return capitals || core.toLowerCase(java.util.Locale.ROOT).equals("and/or") ? "" : "or";
    }
    return JOINT_WORDS.contains(joint) ? SymbolRule.prefix(joint).strip() : "";
  }

  private String joined(String[] parts, String between) {
    return Arrays.stream(parts)
        .map(this::word)
        .filter(w -> !w.isBlank())
        .collect(Collectors.joining(between));
  }

  private String word(String part) {
    return parts.apply(part);
  }
}
