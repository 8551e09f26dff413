package dev.storygen.embedded.grammar;

import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.Grammar.Tone;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** Matches a brief with the keywords of plots and tones. */
public final class KeywordMatcher {

  private KeywordMatcher() {}

  /** The name of the first tone with a keyword in the text, else of the last tone. */
  public static String tone(String text, Grammar grammar) {
    String last = "";
    for (Map.Entry<String, Tone> tone : grammar.tones().entrySet()) {
      last = tone.getKey();
      if (count(tone.getValue().words(), text) > 0) {
        break;
      }
    }
    return last;
  }

  /**
   * Counts the plot's keywords in the fields of an idea, weighted by field.
   *
   * @return 0 or more; higher is a better match
   */
  public static int score(Plot plot, StoryIdea idea) {
    return 6 * count(plot.keywords(), idea.title())
        + 2 * count(plot.keywords(), idea.text(BriefKey.THEME))
        + count(
            plot.keywords(),
            idea.text(BriefKey.OUTCOME)
                + " "
                + idea.text(BriefKey.TWIST_TYPE)
                + " "
                + idea.text(BriefKey.EMOTIONAL_CORE));
  }

  private static int count(List<String> keywords, String text) {
    String lower = StringUtils.normalizeSpace(text.toLowerCase(Locale.ROOT).replace('_', ' '));
    return (int)
        keywords.stream()
            .filter(word -> lower.contains(word) || !StringUtils.isAlphaSpace(word))
            .filter(
                word -> Pattern.compile("\\b" + word + "(s|ed|d|ing)?\\b").matcher(lower).find())
            .count();
  }
}
