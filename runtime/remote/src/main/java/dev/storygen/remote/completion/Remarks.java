package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;
import static dev.storygen.remote.completion.Phrases.word;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes what models say after a script: offers, hopes, notes, word counts, sources. */
final class Remarks {

  /** A longer paragraph is text of the story. */
  private static final int MAX_CHARACTERS = 800;

  /** Notes below a short script may be as long as the script. */
  private static final int MAX_NOTES = 300;

  private static final String END = "(?!\\p{L})";

  private static final String SAME_SENTENCE = "[^.!?]{0,300}";

  private static final Pattern OFFER =
      pattern(
          "[(\\[*_¡¿]{0,4}(?:"
              + (any("request")
                  + END
                  + ahead("(?:" + any("change") + "|" + word("noun") + "|" + word("about") + ")"))
              + ("|" + any("condition") + END + ahead(any("change")))
              + ("|" + any("own") + END + ahead(any("change")) + ahead(word("noun")))
              + ").*");

  /** Needs no other word about the script. */
  private static final Pattern CLOSING =
      pattern(
          "[(\\[*_¡¿~— –-]{0,6}(?:"
              + any("closing")
              + ("|" + any("measured") + "(?!\\p{L})[^.!?\\d]{0,40}\\d.*")
              + "|(?:#[\\p{L}\\p{N}_]{1,60}\\s{0,4}){1,60}"
              + ("|" + any("count") + "[*_]{0,3}\\s?(?::|(?=\\d)|(?=~)).{0,80}")
              + "|(?:total|gesamt|insgesamt|totale)?\\s?:?\\s?"
              + "(?:~|about |approx\\.? |approximately |roughly |ca\\. |circa |environ )?\\d{2,5} "
              + any("counted")
              + ")[.!]?[)\\]*_~— –-]{0,6}");

  private static final Pattern NOTE =
      pattern(
          "[(\\[*_#> ]{0,6}"
              + any("note")
              + "[*_ ]{0,4}:.{0,700}?(?:"
              + (word("noun") + "|" + any("change") + "|" + word("about"))
              + ").*");

  /** A heading of what follows a script; everything below it is not part of it. */
  private static final Pattern APPENDIX =
      Pattern.compile(
          "(?imu)^(?=[ \\t]{0,8}[#*]|[^\\n]{0,40}:|[^\\n:]{0,40}\\n(?:\\d{1,2}[.)]|\\[\\d|[-*•] ))[ \\t#*_]{0,8}"
              + any("appendix")
              + "[*_]{0,3}:?[*_]{0,3}[ \\t]{0,8}$");

  private Remarks() {}

  /** Removes the notes below a script. */
  static String stripAppendix(String text, Omissions omissions) {
    Matcher appendix = APPENDIX.matcher(text);
    if (!appendix.find() || text.substring(0, appendix.start()).isBlank()) {
      return text;
    }
    String below = text.substring(appendix.start());
    // A heading in the middle is of the story.
    if (below.length() > Math.max(MAX_NOTES, appendix.start() / 2)) {
      return text;
    }
    omissions.add(Omissions.REMARK, below);
    return text.substring(0, appendix.start());
  }

  /** Removes remarks from the end of the paragraphs. */
  static void strip(List<String> paragraphs, Omissions omissions) {
    while (paragraphs.size() > 1 && isRemark(paragraphs.get(paragraphs.size() - 1))) {
      omissions.add(Omissions.REMARK, paragraphs.remove(paragraphs.size() - 1));
    }
  }

  private static boolean isRemark(String paragraph) {
    return paragraph.length() <= MAX_CHARACTERS
        && (CLOSING.matcher(paragraph).matches()
            || OFFER.matcher(paragraph).matches()
            || NOTE.matcher(paragraph).matches()
            || ReasoningText.isAboutTask(paragraph));
  }

  private static String ahead(String words) {
    return "(?=" + SAME_SENTENCE + words + ")";
  }
}
