package dev.storygen.embedded.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.ideas.IdeaGrammar.PlotIdea;
import dev.storygen.embedded.writer.GrammarWriter;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Topic;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.UsageMeter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdeaGeneratorTest {

  private final GrammarWriter writer = new GrammarWriter();
  private final Grammar grammar = Grammar.load();
  private final IdeaGrammar ideaGrammar = IdeaGrammar.load();

  static Stream<String> topics() {
    return Stream.of(
        "night trains",
        "my sister's wedding",
        "a lighthouse keeper who cannot sleep",
        "\"quoted\" and 'quoted again' \\ {slots} [choices|too] \u201cmore\u201d",
        "\uD83D\uDE82\uD83C\uDF19",
        "\u591C\u884C\u5217\u8ECA",
        "\u043D\u043E\u0447\u043D\u044B\u0435 trains & caf\u00e9s",
        "why did he leave?",
        "very long ".repeat(30),
        "x".repeat(300),
        "two\nlines\tand a tab",
        "50% off!!! $5 deals...",
        "-- : - ;");
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyIdeaOfAnyTopicGivesANarrationOfTheLengthAsked(String about) {
    SpeechNormalizer normalizer =
        ProviderLoader.named(SpeechNormalizer.class, ProviderLoader.EMBEDDED);

    for (StoryBrief idea : ideas(about, Topic.MOST)) {
      Script script = writer.script(idea, UsageMeter.none());
      Narration narration = normalizer.normalize(script, idea.language());

      assertThat(script.words()).isBetween(idea.words() * 9 / 10, idea.words() * 11 / 10);
      assertThat(narration.words()).isNotEmpty();
      assertThat(script.text()).doesNotContainPattern("[{}|\\[\\]]");
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void titlesAreDistinctBoundedAndOfLettersThatCanBeSaid(String about) {
    List<String> titles = ideas(about, Topic.MOST).stream().map(StoryBrief::title).toList();

    assertThat(titles).hasSize(Topic.MOST).doesNotHaveDuplicates();
    assertThat(titles)
        .allSatisfy(
            title ->
                assertThat(title)
                    .hasSizeBetween(8, 100)
                    .matches("[\\p{IsLatin}0-9][\\p{IsLatin}0-9 ',&%$.:-]+")
                    .doesNotContain("  "));
  }

  @Test
  void aShortTopicLeadsATitleAndALongOneFollows() {
    assertThat(ideas("night trains", 20))
        .extracting(StoryBrief::title)
        .contains(
            "Night Trains: The Spare Key on the Porch", "Night Trains: Coffee at the Counter");
    assertThat(ideas("a lighthouse keeper who cannot sleep in the", 20))
        .extracting(StoryBrief::title)
        .contains("The Spare Key on the Porch: A Lighthouse Keeper who Cannot Sleep in the");
    assertThat(ideas("\u591C\u884C\u5217\u8ECA", 20))
        .extracting(StoryBrief::title)
        .contains("The Spare Key on the Porch");
  }

  @Test
  void whatTheVoiceCannotSayStandsInTheGoalAlone() {
    StoryBrief idea = ideas("\u591C\u884C\u5217\u8ECA", 1).get(0);

    assertThat(idea.goal()).contains("\u591C\u884C\u5217\u8ECA");
    assertThat(idea.theme()).matches("[a-z ]+");
  }

  @Test
  void theSameTopicGivesTheSameIdeasAndFewerAreTheFirstOfMore() {
    assertThat(ideas("night trains", 20)).isEqualTo(ideas("night trains", 20));
    assertThat(ideas("night trains", 3)).isEqualTo(ideas("night trains", 20).subList(0, 3));
    assertThat(ideas("night trains", 3)).isNotEqualTo(ideas("night buses", 3));
  }

  @Test
  void toneAndThemeAreAsWished() {
    List<StoryBrief> ideas =
        writer.ideas(new Topic("night trains", 5, "bleak", "second chances"), UsageMeter.none());

    assertThat(ideas).extracting(StoryBrief::tone).containsOnly("bleak");
    assertThat(ideas).extracting(StoryBrief::theme).containsOnly("second chances");
    assertThat(ideas)
        .extracting(StoryBrief::voiceStyle)
        .isSubsetOf(ideaGrammar.tones().get("dark").voiceStyles());
  }

  @Test
  void withoutAWishTheThemeHasTheTopicInIt() {
    assertThat(ideas("night trains", 5))
        .extracting(StoryBrief::theme)
        .allMatch(theme -> theme.matches("\\w[\\w ]+ and night trains"));
  }

  @Test
  void everyFieldSaysSomething() {
    for (StoryBrief idea : ideas("night trains", 20)) {
      assertThat(
              List.of(
                  idea.title(),
                  idea.tone(),
                  idea.theme(),
                  idea.narratorType(),
                  idea.otherCharacter(),
                  idea.outcome(),
                  idea.emotionalCore(),
                  idea.powerDynamic(),
                  idea.timeline(),
                  idea.twistType(),
                  idea.characterArc(),
                  idea.voiceStyle(),
                  idea.targetMoral(),
                  idea.goal()))
          .noneMatch(String::isBlank);
      assertThat(idea.locations()).hasSize(2);
    }
    assertThat(ideas("night trains", 2))
        .extracting(StoryBrief::narratorGender)
        .containsExactlyInAnyOrder(Gender.FEMALE, Gender.MALE);
  }

  @Test
  void theFirstIdeaHasThePlotThatTheTopicCallsFor() {
    assertThat(ideas("a pie contest", 1).get(0).theme()).isEqualTo("ambition and a pie contest");
    assertThat(ideas("my bride's wedding dress", 1).get(0).theme()).startsWith("love and");
  }

  @Test
  void scoresAddUpAsDocumented() {
    StoryBrief idea =
        writer.ideas(new Topic("a pie contest", 1, "humorous", ""), UsageMeter.none()).get(0);
    Potential potential = idea.potential().orElseThrow();

    // 50, 18 for the tone, 10 for 240 words
    assertThat(potential.platforms()).containsEntry("tiktok", 78.0);
    assertThat(potential.regions()).containsEntry("GB", 62.0);
    assertThat(potential.gender().get("man") - potential.gender().get("woman"))
        .isIn(4.0 - 12, 14.0, 8.0, -14.0, -8.0);
  }

  @Test
  void theOverallScoreIsTheMeanOfAllScoresAndNoneLeavesTheScale() {
    for (StoryBrief idea : ideas("night trains", 20)) {
      Potential potential = idea.potential().orElseThrow();
      List<Double> scores =
          Stream.of(
                  potential.platforms(),
                  potential.regions(),
                  potential.ageGroups(),
                  potential.gender())
              .flatMap(group -> group.values().stream())
              .toList();

      assertThat(scores).hasSize(11).allMatch(score -> score >= 0 && score <= 100);
      double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      assertThat(potential.overall()).isCloseTo(mean, org.assertj.core.data.Offset.offset(0.051));
    }
  }

  @Test
  void everyPlotAndToneAndKindOfPersonHasItsIdeas() {
    assertThat(ideaGrammar.plots().keySet()).isEqualTo(grammar.plots().keySet());
    assertThat(ideaGrammar.tones().keySet()).isEqualTo(grammar.tones().keySet());
    assertThat(ideaGrammar.otherPoints().keySet()).isEqualTo(grammar.lexicon().roles().keySet());
    Set<String> titles = new HashSet<>();
    for (PlotIdea plotIdea : ideaGrammar.plots().values()) {
      assertThat(plotIdea.titles()).hasSize(2);
      assertThat(grammar.tones().keySet()).containsAll(plotIdea.tones());
      plotIdea
          .titles()
          .forEach(title -> assertThat(titles.add(title.toLowerCase(Locale.ROOT))).isTrue());
    }
  }

  private List<StoryBrief> ideas(String about, int count) {
    return writer.ideas(new Topic(about, count, "", ""), UsageMeter.none());
  }
}
