package dev.storygen.embedded.normalizer.english;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling of masked words: {@code f*ck}, {@code S**t}, {@code ****}, {@code f---}, {@code
 * s___}, {@code f#@k}, {@code b!tch}.
 */
public final class MaskedSpelling {

  private static final int MAX_LENGTH = 30;

  /** Letters with asterisks in place of others; one asterisk at the end is a footnote mark. */
  private static final Pattern ASTERISKS =
      Pattern.compile(
          "\\p{L}{1,12}+\\*{1,12}+(?:\\p{L}{1,12}+(?:\\*{1,12}+\\p{L}{0,12}+)?+)"
              + "|\\p{L}{1,12}+\\*{2,12}+|\\*{3,12}+\\p{L}{0,12}+");

  private static final Pattern DASHES =
      Pattern.compile(
          "[B-HJ-Zb-z](?:-{3,10}+|_{2,10}+)(?:[a-z]{1,4}+)?+|([B-HJ-Zb-z])-{2}+(?!(?i:\\1))[a-z]{1,4}+"
              + "|_{3,20}+|[b-hsB-HS]—(?:k|t|n|l|h|ck|it|mn|ll|ch|nt|ing|ed)");

  /** {@code f#@k}, {@code $#!t}: at least two different signs in place of letters. */
  private static final Pattern SIGNS =
      Pattern.compile("\\p{L}{0,4}+([#@$%&!*^])(?!\\1+(?:\\p{L}|$))[#@$%&!*^]{1,6}+\\p{L}{0,4}+");

  private static final Pattern LOOKALIKES = Pattern.compile("[@$\\p{L}][\\p{L}!@$#0-9]{1,14}+");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Words that authors mask with lookalike characters. */
  private static final Set<String> MASKED =
      Set.of(
          ("ass asses asshole assholes bastard bastards bitch bitches bitching bitchy boobs"
                  + " bullshit cock crap cum cunt damn damned dead dick dicks die died dies drug drugs"
                  + " dumbass fag faggot fuck fucked fucker fucking fucks goddamn hell hoe jackass"
                  + " kill killed killer killing motherfucker murder naked nazi nude nudes piss pissed"
                  + " porn pussy rape raped rapist retard retarded sex sexual sexy shit shits shitty"
                  + " slut sluts smartass suicidal suicide tits whore whores")
              .split(" "));

  private MaskedSpelling() {}

  /** Whether a word without surrounding punctuation is masked. */
  public static boolean isMasked(String core) {
    return core.length() > 1
        && core.length() <= MAX_LENGTH
        && (ASTERISKS.matcher(core).matches()
            || DASHES.matcher(core).matches()
            || SIGNS.matcher(core).matches()
            || isFirstMasked(core)
            || isLookalike(core));
  }

  /** {@code *sshole}: an asterisk for the first letter. */
  private static boolean isFirstMasked(String core) {
    return core.startsWith("*")
        && core.length() > 3
        && MASKED.stream()
            .anyMatch(
                word ->
                    word.regionMatches(true, 1, core, 1, core.length() - 1)
                        && word.length() == core.length());
  }

  private static boolean isLookalike(String core) {
    if (!LOOKALIKES.matcher(core).matches()
        || core.chars().allMatch(Character::isLetter)
        || core.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    return MASKED.stream().anyMatch(word -> isLookalike(core, word));
  }

  private static boolean isLookalike(String core, String word) {
    if (core.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < core.length(); i++) {
      char c = Character.toLowerCase(core.charAt(i));
      if (c != word.charAt(i) && letters(c).indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The letters that a character stands for. */
  private static String letters(char c) {
    return switch (c) {
      case '!', '1' -> "il";
      case '@', '4' -> "au";
      case '$', '5' -> "s";
      case '0' -> "ou";
      case '3' -> "e";
      case '#' -> "aeiou";
      default -> "";
    };
  }

  /** The spoken form: the first letter and "bleep" with the written ending; of a gap "blank". */
  static String spoken(String core) {
    if (core.startsWith("_")) {
      return "blank";
    }
    Matcher first = LETTER.matcher(core);
    boolean opened = first.lookingAt();
    String lower = core.toLowerCase(Locale.ROOT);
    String ending = lower.endsWith("ing") ? "ing" : lower.endsWith("ed") ? "ed" : "";
    return (opened ? core.substring(0, 1).toUpperCase(Locale.ROOT) + " " : "") + "bleep" + ending;
  }
}
