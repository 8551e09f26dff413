package dev.storygen.embedded.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Respells the letter A, which MaryTTS reads as the article or as "ah": in {@code A M}, {@code F B
 * A} and {@code Plan A}; also letters with an {@code 's}, which it reads as two sounds in the wrong
 * order: {@code D V D's}. The names of all other letters are right.
 */
final class LetterNames {

  /** A respelling that MaryTTS reads as the name of the letter, the phone {@code EI}. */
  private static final String NAME = "ay";

  /** Words that sound like the letters from A to Z with an {@code s}. */
  private static final String[] WITH_S =
      ("ays,bees,sees,dees,ease,effs,jeeze,aitches,eyes,jays,kays,ells,ems,ens,owes,peas,cues,ars,"
              + "esses,tees,yews,vees,double yews,exes,wise,zees")
          .split(",");

  private static final Pattern LETTER_WITH_S =
      Pattern.compile("(?<![A-Za-z'-])([A-Z])'s(?![A-Za-z'-])");

  private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z'-])A(?![A-Za-z-])");

  private static final Pattern HYPHENATED = Pattern.compile("(?<=[A-Za-z]-)A(?![A-Za-z'])");

  private static final Pattern ARTICLE = Pattern.compile("[\"(]*A");

  /** Words after the letter at the start of a sentence. */
  private static final Pattern AFTER_LETTER =
      Pattern.compile("[A-Z](?:'s)?[,;:.?!\")]*|plus|minus|or|and|is");

  private LetterNames() {}

  /** The spoken words of a sentence, in order, with the letter A respelled. */
  static List<String> respelled(List<String> words) {
    List<String> respelled = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean article =
          i == 0
              && words.size() > 1
              && ARTICLE.matcher(word).matches()
              && !AFTER_LETTER.matcher(words.get(1)).matches();
      String plural =
          LETTER_WITH_S.matcher(word).replaceAll(m -> WITH_S[m.group(1).charAt(0) - 'A']);
      String letters = article ? plural : LETTER.matcher(plural).replaceAll(NAME);
      respelled.add(HYPHENATED.matcher(letters).replaceAll(NAME));
    }
    return respelled;
  }
}
