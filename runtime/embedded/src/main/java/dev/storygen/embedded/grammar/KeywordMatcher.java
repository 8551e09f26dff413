package dev.storygen.embedded.grammar;

import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.Grammar.Tone;
import dev.storygen.model.StoryBrief;
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
  public static int score(Plot plot, StoryBrief brief) {
    return 6 * count(plot.keywords(), brief.title())
        + 2 * count(plot.keywords(), brief.theme())
        + count(
            plot.keywords(),
            brief.outcome() + " " + brief.twistType() + " " + brief.emotionalCore());
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
