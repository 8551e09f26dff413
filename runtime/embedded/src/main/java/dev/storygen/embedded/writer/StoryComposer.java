package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Beat;
import dev.storygen.embedded.grammar.BeatLines;
import dev.storygen.embedded.grammar.Binding;
import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.Grammar.SharedLines;
import dev.storygen.embedded.grammar.Grammar.Subplot;
import dev.storygen.embedded.grammar.KeywordMatcher;
import dev.storygen.embedded.grammar.TemplateLine;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Composes one story: selects its plot, expands its lines, and selects lines by length. */
final class StoryComposer {

  /** Below this many words, the lines for short stories are used. */
  private static final int SHORT = 120;

  /** Below this many words, each line of level 0 is the shortest of 24 expansions. */
  private static final int TERSE = 60;

  /** Below this many words, each line of level 0 is the shortest of 4 expansions. */
  private static final int CONCISE = 180;

  private final int words;
  private final Random random;
  private final List<SelectedLine> lines = new ArrayList<>();

  private StoryComposer(int words, Random random) {
    this.words = words;
    this.random = random;
  }

  static String compose(StoryIdea idea, Grammar grammar, Random random) {
    Plot plot = PlotSelector.select(idea, grammar, random);
    String tone = KeywordMatcher.tone(idea.text(BriefKey.TONE), grammar);
    Map<String, String> facts = BriefFacts.of(idea, plot, tone, grammar.lexicon(), random);
    StoryComposer story = new StoryComposer(idea.words(), random);
    Map<String, String> slots = story.bind(plot.bindings(), facts);
    if (idea.words() < SHORT) {
      story.add(plot.shortBeats(), grammar.shortShared(), BeatLines.empty(), slots);
    } else {
      story.add(plot.beats(), grammar.shared(), grammar.tones().get(tone).beats(), slots);
      List<Subplot> subplots = new ArrayList<>(grammar.subplots());
      Collections.shuffle(subplots, random);
      subplots.forEach(subplot -> story.add(subplot, facts));
    }
    return ParagraphLayout.format(story.fitted(), facts.get("friend"));
  }

  private void add(BeatLines plot, SharedLines shared, BeatLines tone, Map<String, String> slots) {
    for (Beat beat : Beat.values()) {
      Stream.of(shared.before(), plot, tone, shared.after())
          .flatMap(lines -> lines.linesOf(beat).stream())
          .forEach(line -> add(beat, line, slots, ""));
    }
  }

  private void add(Subplot subplot, Map<String, String> facts) {
    Map<String, String> slots = bind(subplot.bindings(), facts);
    for (Beat beat : Beat.values()) {
      subplot.beats().linesOf(beat).forEach(line -> add(beat, line, slots, subplot.name()));
    }
  }

  private Map<String, String> bind(Map<String, List<String>> bindings, Map<String, String> facts) {
    Map<String, String> slots = new HashMap<>(facts);
    if (bindings != null) {
      bindings.forEach((name, values) -> slots.put(name, Binding.choose(values, slots, random)));
    }
    return slots;
  }

  private void add(Beat beat, TemplateLine line, Map<String, String> facts, String subplot) {
    if (line.applies(facts)) {
      lines.add(new SelectedLine(beat, line, expanded(line, facts), subplot));
    }
  }

  private String expanded(TemplateLine line, Map<String, String> facts) {
    int expansions = line.level() == 0 ? expansions() : 1;
    return Stream.generate(() -> line.template().expand(facts, random))
        .limit(expansions)
        .min(Comparator.comparingInt(EnglishText::countWords))
        .map(EnglishText::corrected)
        .orElseThrow();
  }

  private int expansions() {
    if (words < TERSE) {
      return 24;
    }
    return words >= SHORT && words < CONCISE ? 4 : 1;
  }

  private List<SelectedLine> fitted() {
    List<List<SelectedLine>> groups = groups();
    Map<String, Integer> cores = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).get(0).isCore()) {
        cores.put(groups.get(i).get(0).subplot(), i);
      }
    }
    List<LengthFitter.Item> items = groups.stream().map(group -> item(group, cores)).toList();
    Set<Integer> chosen = LengthFitter.select(items, words);
    return chosen.stream().flatMap(i -> groups.get(i).stream()).toList();
  }

  /**
   * Groups of lines that are used or left out together: a single line, or the core of a subplot.
   */
  private List<List<SelectedLine>> groups() {
    Map<String, List<SelectedLine>> groups = new LinkedHashMap<>();
    for (SelectedLine line : lines) {
      String group = line.isCore() ? line.subplot() : "line " + groups.size();
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(line);
    }
    return List.copyOf(groups.values());
  }

  private static LengthFitter.Item item(List<SelectedLine> group, Map<String, Integer> cores) {
    SelectedLine first = group.get(0);
    return new LengthFitter.Item(
        first.line().level(),
        group.stream().mapToInt(SelectedLine::words).sum(),
        first.isCore()
            ? LengthFitter.NO_REQUIREMENT
            : cores.getOrDefault(first.subplot(), LengthFitter.NO_REQUIREMENT));
  }
}
