package dev.storygen.embedded;

import dev.storygen.embedded.Grammar.Plot;
import dev.storygen.embedded.IdeaGrammar.Mood;
import dev.storygen.embedded.IdeaGrammar.Sketch;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Ideas on one topic: each from another plot as long as there are some, those first that the topic
 * calls for.
 */
final class Ideas {

  private final Topic topic;
  private final Grammar grammar;
  private final IdeaGrammar material;
  private final Random random;
  private final TopicWords words;
  private final Draw draw;

  private Ideas(Topic topic, Grammar grammar, IdeaGrammar material, Random random) {
    this.topic = topic;
    this.grammar = grammar;
    this.material = material;
    this.random = random;
    this.words = TopicWords.of(topic.about());
    this.draw = new Draw(random);
  }

  /** As many as the topic asks for; fewer are the first of more. */
  static List<StoryBrief> on(Topic topic, Grammar grammar, Random random) {
    return new Ideas(topic, grammar, IdeaGrammar.load(), random).all();
  }

  private List<StoryBrief> all() {
    List<String> plots = plots();
    int start = random.nextInt(2);
    List<StoryBrief> ideas = new ArrayList<>();
    for (int i = 0; i < topic.count(); i++) {
      String plot = plots.get(i % plots.size());
      Gender gender = (i + start) % 2 == 0 ? Gender.FEMALE : Gender.MALE;
      ideas.add(idea(plot, i / plots.size(), gender));
    }
    return ideas;
  }

  private List<String> plots() {
    StoryBrief wish = StoryBrief.titled("", topic.about() + " " + topic.theme());
    List<String> plots = new ArrayList<>(grammar.plots().keySet());
    Collections.shuffle(plots, random);
    plots.sort(Comparator.comparingInt(plot -> -Casting.score(grammar.plots().get(plot), wish)));
    return plots;
  }

  private StoryBrief idea(String name, int round, Gender gender) {
    Plot plot = grammar.plots().get(name);
    Sketch sketch = material.plots().get(name);
    String title = words.title(sketch.titles().get(round % sketch.titles().size()));
    String tone = topic.tone().isEmpty() ? draw.from(sketch.tones()) : topic.tone();
    Mood mood = material.moods().get(Casting.tone(tone, grammar));
    String other = draw.from(plot.others());
    return new StoryBrief(
        "",
        title,
        gender,
        tone,
        theme(sketch),
        draw.from(material.narrators()),
        other,
        sketch.outcome(),
        sketch.emotionalCore(),
        sketch.powerDynamic(),
        sketch.timeline(),
        sketch.twistType(),
        sketch.characterArc(),
        draw.from(mood.voiceStyles()),
        sketch.targetMoral(),
        places(plot),
        List.of(),
        goal(mood),
        Optional.of(potential(mood, gender, other)),
        mood.words(),
        List.of(),
        false,
        Locale.US,
        Optional.empty(),
        Optional.empty());
  }

  private String theme(Sketch sketch) {
    if (!topic.theme().isEmpty()) {
      return topic.theme();
    }
    return words.phrase().isEmpty() ? sketch.theme() : sketch.theme() + " and " + words.phrase();
  }

  private List<String> places(Plot plot) {
    List<String> places = new ArrayList<>(plot.places());
    Collections.shuffle(places, random);
    return places.subList(0, Math.min(2, places.size()));
  }

  private String goal(Mood mood) {
    return draw.from(mood.goals()).replace("{about}", TopicWords.quoted(topic.about()));
  }

  private Potential potential(Mood mood, Gender gender, String other) {
    String kind = Person.of(other, grammar.lexicon()).map(Person::kind).orElse("");
    int most = material.lengths().tailMap(mood.words()).firstKey();
    return Appeal.of(
        List.of(
            mood.points(),
            material.lengths().get(most),
            material.narratorPoints().get(gender.name().toLowerCase(Locale.ROOT)),
            material.otherPoints().getOrDefault(kind, Map.of())));
  }
}
