package dev.storygen.embedded.normalizer;

import dev.storygen.embedded.normalizer.english.SentenceContinuation;
import dev.storygen.embedded.normalizer.english.WrittenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits lines into sentences: after a final mark, unless the next word is in lower case, the dot
 * belongs to an abbreviation or an initial, or a dialogue tag follows.
 */
final class EnglishSentenceSplitter {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          " |(?<=\\S)(?:(?<=[—―…。、！？])"
              + "(?<!(?<!\\p{L})[b-hsB-HS]—(?=(?:k|t|n|l|h|ck|it|mn|ll|ch|nt|ing|ed)(?!\\p{L})))"
              + "|(?<=--)(?<!(?<!\\p{L})[B-HJ-Zb-z]-{2,6})"
              + "|(?<=\\p{L}[?,])(?![\"”]\\p{Ll})|(?<=\\p{L}!)(?![\"”]?\\p{Ll})|(?<=\\p{L}{3}!)(?=\\p{Ll}{5})"
              + "|(?<=\\p{Ll};)(?<!(?<!\\p{L})[tT]l;)|(?<=\\p{Ll}\\.\\.\\.)"
              + "|(?<=\\p{Ll}{2}\\.)(?=[\"“'‘]?\\p{Lu})"
              + "|(?<=(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|St|Lt|Jr|Sr|No|vs|etc)\\.)"
              + "|(?<=(?<!\\p{L})[eEiI]\\.[ge]\\.)|(?<=(?<!\\p{L})\\p{Lu}\\.)(?=\\p{Lu}\\p{Ll}{2})"
              + "|(?<=\\p{Lu}\\.\\p{Lu}\\.)(?=\\p{Lu}?\\p{Ll}{2})"
              + "|(?<=\\p{L}[?!,.][\"”])(?=\\p{Ll})|(?<=\\p{L}[\"”][.?!])(?=\\p{Lu})|(?<=[\\d"
              + " .][ap]\\.?m\\.)(?=\\p{Lu})|(?<=[\\d .][ap]\\.m\\.)(?=\\p{Ll}{2})"
              + ")(?=[\"“'‘]?[\\p{L}\\d])");

  /** A space before a mark is a mistake in English, other than in French. */
  private static final Pattern BEFORE_PUNCTUATION = Pattern.compile(" ([,.;:!?]+)(?=\\s|$)");

  private static final Set<String> SPEECH_VERBS =
      Set.of(
          "said asked replied whispered shouted cried yelled answered muttered screamed called"
              .split(" "));

  /** A question or an exclamation before a closing quote. A statement there ends with a comma. */
  private static final Pattern QUOTED = Pattern.compile("[?!][\"']");

  private static final Set<String> PRONOUNS = Set.of("He", "She", "It", "We", "They", "You");

  private EnglishSentenceSplitter() {}

  /** The sentences of one line, none of them empty. */
  static List<List<WrittenWord>> split(String line) {
    List<WrittenWord> words = words(line);
    List<List<WrittenWord>> sentences = new ArrayList<>();
    List<WrittenWord> sentence = new ArrayList<>();
    boolean speakable = false;
    for (int i = 0; i < words.size(); i++) {
      sentence.add(words.get(i));
      speakable |= words.get(i).isSpeakable();
      if (speakable && ends(words, i, i == 0)) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
        speakable = false;
      }
    }
    if (speakable) {
      sentences.add(sentence);
    } else if (!sentences.isEmpty()) {
      sentences.get(sentences.size() - 1).addAll(sentence);
    }
    return sentences;
  }

  private static List<WrittenWord> words(String line) {
    List<WrittenWord> words = new ArrayList<>();
    for (String part : BOUNDARY.split(BEFORE_PUNCTUATION.matcher(line).replaceAll("$1"))) {
      if (!part.isEmpty()) {
        words.add(WrittenWord.of(part));
      }
    }
    return words;
  }

  private static boolean ends(List<WrittenWord> words, int index, boolean first) {
    String trail = words.get(index).trail();
    boolean ellipsis = trail.contains("..");
    boolean strong = trail.contains("?") || trail.contains("!") || ellipsis;
    if (!strong && trail.indexOf('.') < 0 || index + 1 == words.size()) {
      return false;
    }
    WrittenWord next = words.get(index + 1);
    if (!next.isSpeakable() || next.startsWithLowerCase() || isDialogueTag(words, index)) {
      return false;
    }
    if (ellipsis && isStutter(words.get(index), next)) {
      return false;
    }
    return strong || !SentenceContinuation.continues(words, index, first);
  }

  /** {@code I... I'm sorry} is one sentence. */
  private static boolean isStutter(WrittenWord word, WrittenWord next) {
    return word.core().length() <= 3 && next.lower().startsWith(word.lower());
  }

  /** {@code "Really?" Anna said} is one sentence, {@code "No!" She cried} are two. */
  private static boolean isDialogueTag(List<WrittenWord> words, int index) {
    return index + 2 < words.size()
        && SPEECH_VERBS.contains(words.get(index + 2).lower())
        && QUOTED.matcher(words.get(index).trail()).find()
        && !PRONOUNS.contains(words.get(index + 1).core());
  }
}
