package dev.storygen.embedded;

import dev.storygen.embedded.Grammar.Plot;
import dev.storygen.model.StoryBrief;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Finds the plot and the tone that a brief asks for. */
final class Casting {

  private Casting() {}

  /** The plot that most of the brief's words call for, among those its other character fits in. */
  static Plot plot(StoryBrief brief, Grammar grammar, Random random) {
    String kind =
        Facts.other(brief, grammar.lexicon())
            .map(Person::kind)
            .filter(each -> !each.isEmpty())
            .orElse("");
    List<Plot> possible =
        grammar.plots().values().stream()
            .filter(plot -> kind.isEmpty() || plot.roles().contains(kind))
            .toList();
    int best = possible.stream().mapToInt(plot -> score(plot, brief)).max().orElseThrow();
    List<Plot> likely = possible.stream().filter(plot -> score(plot, brief) == best).toList();
    return likely.get(random.nextInt(likely.size()));
  }

  /** The first tone with a word that the brief asks for; else the last one. */
  static String tone(StoryBrief brief, Grammar grammar) {
    return tone(brief.tone(), grammar);
  }

  /** The tone that a brief's words for it ask for. */
  static String tone(String wanted, Grammar grammar) {
    String last = "";
    for (Map.Entry<String, Grammar.Tone> tone : grammar.tones().entrySet()) {
      last = tone.getKey();
      if (hits(tone.getValue().words(), wanted) > 0) {
        break;
      }
    }
    return last;
  }

  /** How much a brief's words call for a plot, from 0. */
  static int score(Plot plot, StoryBrief brief) {
    return 6 * hits(plot.keywords(), brief.title())
        + 2 * hits(plot.keywords(), brief.theme())
        + hits(
            plot.keywords(),
            brief.outcome() + " " + brief.twistType() + " " + brief.emotionalCore());
  }

  private static long count(List<String> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.stream()
        .filter(word -> Pattern.compile("\\b" + word + "(s|ed|d|ing)?\\b").matcher(lower).find())
        .count();
  }

  private static int hits(List<String> words, String text) {
    return (int) count(words, text);
  }
}
