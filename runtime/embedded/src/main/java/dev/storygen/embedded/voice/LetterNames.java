package dev.storygen.embedded.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Respells the letter A, which MaryTTS reads as the article or as "ah": in {@code A M}, {@code F B A}
 * and {@code Plan A}. The names of all other letters are right.
 */
final class LetterNames {

  /** A respelling that MaryTTS reads as the name of the letter, the phone {@code EI}. */
  private static final String NAME = "ay";

  private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z'-])A(?![A-Za-z-])");

  private static final Pattern HYPHENATED = Pattern.compile("(?<=[A-Za-z]-)A(?![A-Za-z'])");

  private static final Pattern ALONE = Pattern.compile("[\"(]*A[\")]*");

  private LetterNames() {}

  /** The spoken words of a sentence, in order, with the letter A respelled. */
  static List<String> respelled(List<String> words) {
    List<String> respelled = new ArrayList<>(words.size());
    for (String word : words) {
      boolean article = respelled.isEmpty() && words.size() > 1 && ALONE.matcher(word).matches();
      String letters = article ? word : LETTER.matcher(word).replaceAll(NAME);
      respelled.add(HYPHENATED.matcher(letters).replaceAll(NAME));
    }
    return respelled;
  }
}
