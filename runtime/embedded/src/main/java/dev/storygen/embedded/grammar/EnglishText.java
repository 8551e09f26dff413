package dev.storygen.embedded.grammar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orthography of written English: articles, possessives, capitals, spacing. */
public final class EnglishText {

  private static final Pattern ARTICLE =
      Pattern.compile("\\b([Aa])n?\\s+(?=\"?([A-Za-z][\\w'-]*))");
  private static final Pattern CONSONANT_SOUND =
      Pattern.compile("(one|once|uni(?!n|m)|us[ae]|usual|utensil|eu|ewe|ubiq).*");
  private static final Pattern VOWEL_SOUND =
      Pattern.compile("([aeiou]|hour|honest|hono[u]?r|heir).*");
  private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?]\\s+)(\"?)(\\p{Ll})");

  private EnglishText() {}

  /** The possessive of a name or a noun. */
  public static String possessive(String noun) {
    boolean plural = noun.endsWith("s") && !Character.isUpperCase(noun.charAt(0));
    return noun + (plural ? "'" : "'s");
  }

  /** The noun with "a" or "an" before it, by the sound that it starts with. */
  public static String withArticle(String noun) {
    return (startsWithVowelSound(noun) ? "an " : "a ") + noun;
  }

  /** The text with its first letter in upper case. */
  public static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The text with articles, spaces, doubled marks and capitals at sentence starts corrected. */
  public static String corrected(String text) {
    String spaced =
        text.strip()
            .replaceAll("\\s+", " ")
            .replaceAll(" ([,.;!?])", "$1")
            .replaceAll(",+([,.!?;])", "$1")
            .replaceAll("([.!?])[.,;]+", "$1");
    return SENTENCE_START
        .matcher(correctArticles(spaced))
        .replaceAll(
            start -> start.group(1) + start.group(2) + start.group(3).toUpperCase(Locale.ROOT));
  }

  /** The number of words: runs of characters between white space. */
  public static int countWords(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static String correctArticles(String text) {
    return ARTICLE
        .matcher(text)
        .replaceAll(
            article ->
                Matcher.quoteReplacement(
                    article.group(1) + (startsWithVowelSound(article.group(2)) ? "n " : " ")));
  }

  private static boolean startsWithVowelSound(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return VOWEL_SOUND.matcher(lower).matches() && !CONSONANT_SOUND.matcher(lower).matches();
  }
}
