package dev.storygen.embedded.normalizer.english;

/**
 * A word of the script, delimited by spaces.
 *
 * @param shown as written
 * @param lead punctuation before the core, in plain spelling
 * @param core the part to verbalize, in plain spelling; empty if there is only punctuation
 * @param trail punctuation after the core, in plain spelling
 */
public record WrittenWord(String shown, String lead, String core, String trail) {

  private static final String SYMBOLS_BEFORE = "$£€¥₹₩₽₿₺₪₱#@+-~<>=±≈≥≤≠§.&°";

  private static final String SYMBOLS_AFTER = "%‰°$£€¥₹₩₽₿₺₪₱¢+#";

  /** Punctuation around a masked word. */
  private static final String AROUND = "\"'([.,;:!?)]—";

  private static final String WORDS_ALONE = "&+=@×÷%±≈≥≤≠§<>°*€$£¥₹₩₽";

  public static WrittenWord of(String shown) {
    String plain = AsciiFolding.plain(shown);
    if (plain.length() == 1 && WORDS_ALONE.contains(plain) || plain.equals("$$$")) {
      return new WrittenWord(shown, "", plain, "");
    }
    WrittenWord masked = masked(shown, plain);
    if (masked != null) {
      return masked;
    }
    int start = 0;
    while (start < plain.length() && !startsCore(plain, start)) {
      start++;
    }
    int end = plain.length();
    while (end > start && !endsCore(plain, start, end - 1)) {
      end--;
    }
    return new WrittenWord(
        shown,
        plain.substring(0, start),
        InternationalNumber.english(plain.substring(start, end)),
        plain.substring(end));
  }

  /** The word with a masked word as its core; null if it is none. */
  private static WrittenWord masked(String shown, String plain) {
    int start = 0;
    while (start < plain.length() && AROUND.indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    int end = plain.length();
    while (end > start && AROUND.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    String core = plain.substring(start, end);
    return core.equals("&") || MaskedSpelling.isMasked(core)
        ? new WrittenWord(shown, plain.substring(0, start), core, plain.substring(end))
        : null;
  }

  private static boolean startsCore(String plain, int at) {
    char c = plain.charAt(at);
    if (isWord(c)) {
      return true;
    }
    if (SYMBOLS_BEFORE.indexOf(c) < 0 || at + 1 >= plain.length()) {
      return false;
    }
    char next = plain.charAt(at + 1);
    return switch (c) {
      case '#', '@', '°' -> isWord(next);
      case '.' -> Character.isDigit(next);
      default ->
          Character.isDigit(next) || "$£€¥₹₩₽₿₺₪₱.".indexOf(next) >= 0 && isNumberAt(plain, at + 2);
    };
  }

  private static boolean isNumberAt(String plain, int at) {
    return at < plain.length() && Character.isDigit(plain.charAt(at));
  }

  private static boolean endsCore(String plain, int start, int at) {
    char c = plain.charAt(at);
    return isWord(c)
        || at > start
            && SYMBOLS_AFTER.indexOf(c) >= 0
            && (isWord(plain.charAt(at - 1)) || plain.startsWith("++", at - 1))
        || c == '*' && at == start + 1 && Character.isDigit(plain.charAt(start))
        || c == '/' && at == start + 1 && Character.toLowerCase(plain.charAt(start)) == 'w';
  }

  /** Letters, digits and surrogates, which encode letters of the supplementary planes. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  boolean hasDot() {
    return trail.startsWith(".") && !trail.startsWith("..");
  }

  /** Whether no punctuation except an abbreviation's dot follows. */
  boolean isJoinedOrDotted() {
    return trail.isEmpty() || trail.equals(".");
  }

  public boolean isSpeakable() {
    return !core.isEmpty();
  }

  /** The core in lower case. */
  public String lower() {
    return core.toLowerCase(java.util.Locale.ROOT);
  }

  boolean startsWithUpperCase() {
    return !core.isEmpty() && Character.isUpperCase(core.codePointAt(0));
  }

  public boolean startsWithLowerCase() {
    return !core.isEmpty() && Character.isLowerCase(core.codePointAt(0));
  }

  boolean isCapitals() {
    return core.length() > 1 && core.chars().allMatch(Character::isUpperCase);
  }

  boolean endsWithDigit() {
    return !core.isEmpty() && Character.isDigit(core.charAt(core.length() - 1));
  }

  boolean startsWithDigit() {
    return !core.isEmpty() && Character.isDigit(core.charAt(0));
  }
}
