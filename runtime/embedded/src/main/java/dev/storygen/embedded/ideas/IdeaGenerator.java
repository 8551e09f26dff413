package dev.storygen.embedded.ideas;

import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.KeywordMatcher;
import dev.storygen.embedded.grammar.Role;
import dev.storygen.embedded.grammar.SeededChoice;
import dev.storygen.embedded.ideas.IdeaGrammar.PlotIdea;
import dev.storygen.embedded.ideas.IdeaGrammar.ToneProfile;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Generates ideas on one topic. Each has a different plot until all plots are used; plots that
 * match the topic come first.
 */
public final class IdeaGenerator {

  private final IdeaRequest request;
  private final Grammar grammar;
  private final IdeaGrammar ideaGrammar;
  private final Random random;
  private final TopicWords words;
  private final SeededChoice choice;

  private IdeaGenerator(
      IdeaRequest request, Grammar grammar, IdeaGrammar ideaGrammar, Random random) {
    this.request = request;
    this.grammar = grammar;
    this.ideaGrammar = ideaGrammar;
    this.random = random;
    this.words = TopicWords.of(request.topic());
    this.choice = new SeededChoice(random);
  }

  /**
   * Generates the requested number of ideas. A smaller number gives the first ones of a larger
   * number.
   */
  public static List<StoryIdea> generate(IdeaRequest request, Grammar grammar, Random random) {
    return new IdeaGenerator(request, grammar, IdeaGrammar.load(), random).ideas();
  }

  private List<StoryIdea> ideas() {
    List<String> plots = plots();
    int start = random.nextInt(2);
    List<StoryIdea> ideas = new ArrayList<>();
    for (int i = 0; i < request.count(); i++) {
      String plot = plots.get(i % plots.size());
      Gender gender = (i + start) % 2 == 0 ? Gender.FEMALE : Gender.MALE;
      ideas.add(idea(plot, i / plots.size(), gender));
    }
    return ideas;
  }

  private List<String> plots() {
    StoryIdea search = StoryIdea.titled(request.topic() + " " + request.theme());
    List<String> plots = new ArrayList<>(grammar.plots().keySet());
    Collections.shuffle(plots, random);
    plots.sort(
        Comparator.comparingInt(plot -> -KeywordMatcher.score(grammar.plots().get(plot), search)));
    return plots;
  }

  private StoryIdea idea(String name, int round, Gender gender) {
    Plot plot = grammar.plots().get(name);
    PlotIdea plotIdea = ideaGrammar.plots().get(name);
    String title = words.title(plotIdea.titles().get(round % plotIdea.titles().size()));
    String tone = request.tone().isEmpty() ? choice.oneOf(plotIdea.tones()) : request.tone();
    ToneProfile profile = ideaGrammar.tones().get(KeywordMatcher.tone(tone, grammar));
    String other = choice.oneOf(plot.otherCharacters());
    Map<BriefKey, String> texts = plotTexts(plotIdea);
    texts.put(BriefKey.TONE, tone);
    texts.put(BriefKey.THEME, theme(plotIdea));
    texts.put(BriefKey.NARRATOR_TYPE, choice.oneOf(ideaGrammar.narrators()));
    texts.put(BriefKey.OTHER_CHARACTER, other);
    texts.put(BriefKey.VOICE_STYLE, choice.oneOf(profile.voiceStyles()));
    List<String> places = places(plot);
    texts.put(BriefKey.GOAL, goal(profile));
    return new StoryIdea(
        title,
        gender,
        texts,
        Map.of(BriefKey.LOCATIONS, places),
        Optional.of(potential(profile, gender, other)),
        profile.words());
  }

  private static Map<BriefKey, String> plotTexts(PlotIdea plotIdea) {
    Map<BriefKey, String> texts = new EnumMap<>(BriefKey.class);
    texts.put(BriefKey.OUTCOME, plotIdea.outcome());
    texts.put(BriefKey.EMOTIONAL_CORE, plotIdea.emotionalCore());
    texts.put(BriefKey.POWER_DYNAMIC, plotIdea.powerDynamic());
    texts.put(BriefKey.TIMELINE, plotIdea.timeline());
    texts.put(BriefKey.TWIST_TYPE, plotIdea.twistType());
    texts.put(BriefKey.CHARACTER_ARC, plotIdea.characterArc());
    texts.put(BriefKey.TARGET_MORAL, plotIdea.targetMoral());
    return texts;
  }

  private String theme(PlotIdea plotIdea) {
    if (!request.theme().isEmpty()) {
      return request.theme();
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
    return choice.oneOf(profile.goals()).replace("{about}", TopicWords.quoted(request.topic()));
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
