package dev.storygen.embedded.ideas;

import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.KeywordMatcher;
import dev.storygen.embedded.grammar.Role;
import dev.storygen.embedded.grammar.SeededChoice;
import dev.storygen.embedded.ideas.IdeaGrammar.PlotIdea;
import dev.storygen.embedded.ideas.IdeaGrammar.ToneProfile;
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
 * Generates ideas on one topic: each from another plot as long as there are some, plots that match
 * the topic first.
 */
public final class IdeaGenerator {

  private final Topic topic;
  private final Grammar grammar;
  private final IdeaGrammar ideaGrammar;
  private final Random random;
  private final TopicWords words;
  private final SeededChoice choice;

  private IdeaGenerator(Topic topic, Grammar grammar, IdeaGrammar ideaGrammar, Random random) {
    this.topic = topic;
    this.grammar = grammar;
    this.ideaGrammar = ideaGrammar;
    this.random = random;
    this.words = TopicWords.of(topic.about());
    this.choice = new SeededChoice(random);
  }

  /** As many as the topic asks for; fewer are the first of more. */
  public static List<StoryBrief> generate(Topic topic, Grammar grammar, Random random) {
    return new IdeaGenerator(topic, grammar, IdeaGrammar.load(), random).ideas();
  }

  private List<StoryBrief> ideas() {
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
    StoryBrief request = StoryBrief.titled("", topic.about() + " " + topic.theme());
    List<String> plots = new ArrayList<>(grammar.plots().keySet());
    Collections.shuffle(plots, random);
    plots.sort(
        Comparator.comparingInt(plot -> -KeywordMatcher.score(grammar.plots().get(plot), request)));
    return plots;
  }

  private StoryBrief idea(String name, int round, Gender gender) {
    Plot plot = grammar.plots().get(name);
    PlotIdea plotIdea = ideaGrammar.plots().get(name);
    String title = words.title(plotIdea.titles().get(round % plotIdea.titles().size()));
    String tone = topic.tone().isEmpty() ? choice.oneOf(plotIdea.tones()) : topic.tone();
    ToneProfile profile = ideaGrammar.tones().get(KeywordMatcher.tone(tone, grammar));
    String other = choice.oneOf(plot.otherCharacters());
    return new StoryBrief(
        "",
        title,
        gender,
        tone,
        theme(plotIdea),
        choice.oneOf(ideaGrammar.narrators()),
        other,
        plotIdea.outcome(),
        plotIdea.emotionalCore(),
        plotIdea.powerDynamic(),
        plotIdea.timeline(),
        plotIdea.twistType(),
        plotIdea.characterArc(),
        choice.oneOf(profile.voiceStyles()),
        plotIdea.targetMoral(),
        places(plot),
        List.of(),
        goal(profile),
        Optional.of(potential(profile, gender, other)),
        profile.words(),
        List.of(),
        false,
        Locale.US,
        Optional.empty(),
        Optional.empty());
  }

  private String theme(PlotIdea plotIdea) {
    if (!topic.theme().isEmpty()) {
      return topic.theme();
    }
    return words.phrase().isEmpty()
        ? plotIdea.theme()
        : plotIdea.theme() + " and " + words.phrase();
  }

  private List<String> places(Plot plot) {
    List<String> places = new ArrayList<>(plot.places());
    Collections.shuffle(places, random);
    return places.subList(0, Math.min(2, places.size()));
  }

  private String goal(ToneProfile profile) {
    return choice.oneOf(profile.goals()).replace("{about}", TopicWords.quoted(topic.about()));
  }

  private Potential potential(ToneProfile profile, Gender gender, String other) {
    String kind = Role.in(other, grammar.lexicon()).map(Role::kind).orElse("");
    int longest = ideaGrammar.lengths().tailMap(profile.words()).firstKey();
    return PotentialScore.of(
        List.of(
            profile.points(),
            ideaGrammar.lengths().get(longest),
            ideaGrammar.narratorPoints().get(gender.name().toLowerCase(Locale.ROOT)),
            ideaGrammar.otherPoints().getOrDefault(kind, Map.of())));
  }
}
