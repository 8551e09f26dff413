package dev.storygen.embedded;

import dev.storygen.embedded.Grammar.Frame;
import dev.storygen.embedded.Grammar.Plot;
import dev.storygen.embedded.Grammar.Thread;
import dev.storygen.model.StoryBrief;
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

/** One story: its plot chosen, its lines filled in, as many of them told as it should have. */
final class Story {

  /** Below this many words, a story is told from the lines for brief ones. */
  private static final int BRIEF = 120;

  /** Below this many words, what has to be told is told in the shortest wording. */
  private static final int TERSE = 60;

  /** Below this many words, in a shorter one of a few. */
  private static final int CONCISE = 180;

  private final int words;
  private final Random random;
  private final List<Told> lines = new ArrayList<>();

  private Story(int words, Random random) {
    this.words = words;
    this.random = random;
  }

  static String write(StoryBrief brief, Grammar grammar, Random random) {
    Plot plot = Casting.plot(brief, grammar, random);
    String tone = Casting.tone(brief, grammar);
    Map<String, String> facts = Facts.of(brief, plot, tone, grammar.lexicon(), random);
    Story story = new Story(brief.words(), random);
    Map<String, String> own = story.let(plot.let(), facts);
    if (brief.words() < BRIEF) {
      story.add(plot.brief(), grammar.brief(), Telling.none(), own);
    } else {
      story.add(plot.beats(), grammar.frame(), grammar.tones().get(tone).beats(), own);
      List<Thread> threads = new ArrayList<>(grammar.threads());
      Collections.shuffle(threads, random);
      threads.forEach(thread -> story.add(thread, facts));
    }
    return Layout.text(story.chosen(), facts.get("friend"));
  }

  private void add(Telling plot, Frame frame, Telling tone, Map<String, String> own) {
    for (Beat beat : Beat.values()) {
      Stream.of(frame.before(), plot, tone, frame.after())
          .flatMap(telling -> telling.of(beat).stream())
          .forEach(line -> add(beat, line, own, ""));
    }
  }

  private void add(Thread thread, Map<String, String> facts) {
    Map<String, String> own = let(thread.let(), facts);
    for (Beat beat : Beat.values()) {
      thread.beats().of(beat).forEach(line -> add(beat, line, own, thread.name()));
    }
  }

  private Map<String, String> let(Map<String, List<String>> let, Map<String, String> facts) {
    Map<String, String> own = new HashMap<>(facts);
    if (let != null) {
      let.forEach((name, values) -> own.put(name, Let.choose(values, own, random)));
    }
    return own;
  }

  private void add(Beat beat, Line line, Map<String, String> facts, String thread) {
    if (line.applies(facts)) {
      lines.add(new Told(beat, line, text(line, facts), thread));
    }
  }

  private String text(Line line, Map<String, String> facts) {
    int tries = line.level() == 0 ? tries() : 1;
    return Stream.generate(() -> line.template().expand(facts, random))
        .limit(tries)
        .min(Comparator.comparingInt(Wording::words))
        .map(Wording::polished)
        .orElseThrow();
  }

  private int tries() {
    if (words < TERSE) {
      return 24;
    }
    return words >= BRIEF && words < CONCISE ? 4 : 1;
  }

  private List<Told> chosen() {
    List<List<Told>> groups = groups();
    Map<String, Integer> cores = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).get(0).core()) {
        cores.put(groups.get(i).get(0).thread(), i);
      }
    }
    List<Fit.Item> items = groups.stream().map(group -> item(group, cores)).toList();
    Set<Integer> chosen = Fit.choose(items, words);
    return chosen.stream().flatMap(i -> groups.get(i).stream()).toList();
  }

  /** What is told or left out together: a line, or all the core of a thread. */
  private List<List<Told>> groups() {
    Map<String, List<Told>> groups = new LinkedHashMap<>();
    for (Told line : lines) {
      String group = line.core() ? line.thread() : "line " + groups.size();
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(line);
    }
    return List.copyOf(groups.values());
  }

  private static Fit.Item item(List<Told> group, Map<String, Integer> cores) {
    Told first = group.get(0);
    return new Fit.Item(
        first.line().level(),
        group.stream().mapToInt(Told::words).sum(),
        first.core() ? Fit.NOTHING : cores.getOrDefault(first.thread(), Fit.NOTHING));
  }
}
