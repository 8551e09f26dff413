package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Sooooo}, {@code Whaaaat}, {@code yesss}: runs of three or more equal letters are read as
 * one or two, whichever makes a word.
 *
 * @param parts verbalizes a part of a word on its own
 */
record ElongatedWordRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private static final Pattern RUN = Pattern.compile("(?i)(\\p{L})\\1{2,}+");

  private static final Pattern WORD =
      Pattern.compile("(?i)\\p{L}{3,60}+(?:'\\p{L}{1,10}+)?+|\\p{L}{1,2}+'\\p{L}{3,10}+");

  /** Initialisms, Roman numerals and clothing sizes: {@code AAA}, {@code xiii}, {@code XXXL}. */
  private static final Pattern NOT_ELONGATED =
      Pattern.compile("(\\p{Lu})\\1\\1|(?i)www|xxx|[IVX]{3,7}|X{3}L|(\\p{Lu})\\2\\2s");

  /** Letters that are more often double than single at the place of the run. */
  private static final String DOUBLED = "oelsf";

  private static final int MAX_RUNS = 4;

  /** Words with a single letter, which also are words with a double one. */
  private static final Set<String> SINGLE =
      Set.of(
          ("so no go stop who do yo oh bro hello me he she we be the hey yes is this us has was his"
                  + " lol nope boo really always please never very ever here there help ass gross al"
                  + " love hope home alone done one come some gone most ago video hero zero pizza solo"
                  + " tomorrow whatever people believe then them men ten when these lets let")
              .split(" "));

  /** Interjections that the dictionary does not list. */
  private static final Set<String> SOUNDS =
      Set.of("hmm", "shh", "mm", "ew", "aw", "argh", "ugh", "woo", "ooh", "meh", "yay", "psst");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    String core = context.core();
    if (!isElongated(core)) {
      return Optional.empty();
    }
    String lower = context.word().lower();
    String read = read(lower);
    return read.equals(lower)
        ? Optional.empty()
        : Optional.of(Verbalization.of(withCase(core, read)));
  }

  static boolean isElongated(String core) {
    return RUN.matcher(core).find()
        && WORD.matcher(core).matches()
        && !NOT_ELONGATED.matcher(core).matches();
  }

  private static String withCase(String core, String read) {
    boolean capital =
        Character.isUpperCase(core.charAt(0))
            && core.chars().skip(1).noneMatch(Character::isUpperCase);
    return capital
        ? read.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + read.substring(1)
        : read;
  }

  private String read(String lower) {
    Matcher run = RUN.matcher(lower);
    int runs = (int) run.results().limit(MAX_RUNS + 1).count();
    String single = RUN.matcher(lower).replaceAll("$1");
    if (runs > MAX_RUNS || SINGLE.contains(single)) {
      return spoken(single);
    }
    String best = null;
    for (int doubled = 0; doubled < 1 << runs; doubled++) {
      String word = reduced(lower, doubled);
      if (isWord(word) && (best == null || isPreferred(lower, doubled))) {
        best = word;
      }
    }
    return best == null ? single : spoken(best);
  }

  private static boolean isWord(String word) {
    return word.length() > 1
        && (SOUNDS.contains(word) || WrittenForms.isKnown(word) || EnglishWords.isKnown(word));
  }

  /** The word with the runs of this bit set reduced to two letters, and the others to one. */
  private static String reduced(String lower, int doubled) {
    int[] index = {0};
    return RUN.matcher(lower)
        .replaceAll(m -> (doubled >> index[0]++ & 1) == 1 ? m.group(1) + m.group(1) : m.group(1));
  }

  /** Whether the runs that are double in this choice are of letters that are often doubled. */
  private static boolean isPreferred(String lower, int doubled) {
    Matcher run = RUN.matcher(lower);
    for (int i = 0; run.find(); i++) {
      if ((doubled >> i & 1) == 1 && DOUBLED.indexOf(run.group(1)) < 0) {
        return false;
      }
    }
    return true;
  }

  private String spoken(String word) {
    return WrittenForms.isKnown(word) ? parts.apply(word) : word;
  }
}
