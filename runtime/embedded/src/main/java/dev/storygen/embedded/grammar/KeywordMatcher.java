package dev.storygen.embedded.grammar;

import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.Grammar.Tone;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Matches the words of a brief with the keywords of the grammar's plots and tones. */
public final class KeywordMatcher {

  private KeywordMatcher() {}

  /** The name of the first tone with a keyword in the text; else that of the last tone. */
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

  /** How well a plot matches a brief, from 0: its keywords in the brief's fields, weighted. */
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
    String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    return (int)
        keywords.stream()
            .filter(
                word -> Pattern.compile("\\b" + word + "(s|ed|d|ing)?\\b").matcher(lower).find())
            .count();
  }
}
