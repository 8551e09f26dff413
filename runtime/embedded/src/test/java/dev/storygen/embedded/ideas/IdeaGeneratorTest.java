package dev.storygen.embedded.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.ideas.IdeaGrammar.PlotIdea;
import dev.storygen.embedded.writer.GrammarWriter;
import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.ScriptRequest;
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
  void everyIdeaOfAnyTopicGivesANarrationOfTheRequestedLength(String about) {
    SpeechNormalizer normalizer =
        ProviderLoader.named(SpeechNormalizer.class, ProviderLoader.EMBEDDED);

    for (StoryIdea idea : ideas(about, IdeaRequest.MAX_COUNT)) {
      Script script = writer.script(new ScriptRequest("idea", idea, Locale.US), UsageMeter.none());
      Narration narration = normalizer.normalize(script, NarrationOptions.of(Locale.US));

      assertThat(script.words()).isBetween(idea.words() * 9 / 10, idea.words() * 11 / 10);
      assertThat(narration.words()).isNotEmpty();
      assertThat(script.text()).doesNotContainPattern("[{}|\\[\\]]");
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void titlesAreDistinctBoundedAndSpeakable(String about) {
    List<String> titles =
        ideas(about, IdeaRequest.MAX_COUNT).stream().map(StoryIdea::title).toList();

    assertThat(titles).hasSize(IdeaRequest.MAX_COUNT).doesNotHaveDuplicates();
    assertThat(titles)
        .allSatisfy(
            title ->
                assertThat(title)
                    .hasSizeBetween(8, 100)
                    .matches("[\\p{IsLatin}0-9][\\p{IsLatin}0-9 ',&%$.:-]+")
                    .doesNotContain("  "));
  }

  @Test
  void aShortTopicStartsTheTitleAndALongOneEndsIt() {
    assertThat(ideas("night trains", 20))
        .extracting(StoryIdea::title)
        .contains(
            "Night Trains: The Spare Key on the Porch", "Night Trains: Coffee at the Counter");
    assertThat(ideas("a lighthouse keeper who cannot sleep in the", 20))
        .extracting(StoryIdea::title)
        .contains("The Spare Key on the Porch: A Lighthouse Keeper who Cannot Sleep in the");
    assertThat(ideas("\u591C\u884C\u5217\u8ECA", 20))
        .extracting(StoryIdea::title)
        .contains("The Spare Key on the Porch");
  }

  @Test
  void wordsThatCannotBeSpokenAreOnlyInTheGoal() {
    StoryIdea idea = ideas("\u591C\u884C\u5217\u8ECA", 1).get(0);

    assertThat(idea.text(BriefKey.GOAL)).contains("\u591C\u884C\u5217\u8ECA");
    assertThat(idea.text(BriefKey.THEME)).matches("[a-z ]+");
  }

  @Test
  void theSameTopicGivesTheSameIdeasAndFewerAreTheFirstOfMore() {
    assertThat(ideas("night trains", 20)).isEqualTo(ideas("night trains", 20));
    assertThat(ideas("night trains", 3)).isEqualTo(ideas("night trains", 20).subList(0, 3));
    assertThat(ideas("night trains", 3)).isNotEqualTo(ideas("night buses", 3));
  }

  @Test
  void toneAndThemeAreThoseOfTheRequest() {
    List<StoryIdea> ideas =
        writer.ideas(
            new IdeaRequest("night trains", 5, "bleak", "second chances"), UsageMeter.none());

    assertThat(ideas).extracting(idea -> idea.text(BriefKey.TONE)).containsOnly("bleak");
    assertThat(ideas).extracting(idea -> idea.text(BriefKey.THEME)).containsOnly("second chances");
    assertThat(ideas)
        .extracting(idea -> idea.text(BriefKey.VOICE_STYLE))
        .isSubsetOf(ideaGrammar.tones().get("dark").voiceStyles());
  }

  @Test
  void withoutARequestedThemeTheThemeContainsTheTopic() {
    assertThat(ideas("night trains", 5))
        .extracting(idea -> idea.text(BriefKey.THEME))
        .allMatch(theme -> theme.matches("\\w[\\w ]+ and night trains"));
  }

  @Test
  void everyFieldHasAValue() {
    for (StoryIdea idea : ideas("night trains", 20)) {
      assertThat(idea.title()).isNotBlank();
      assertThat(idea.texts().keySet())
          .containsExactlyInAnyOrderElementsOf(BriefKey.ofType(ValueType.TEXT));
      assertThat(idea.texts().values()).noneMatch(String::isBlank);
      assertThat(idea.list(BriefKey.LOCATIONS)).hasSize(2);
    }
    assertThat(ideas("night trains", 2))
        .extracting(StoryIdea::narratorGender)
        .containsExactlyInAnyOrder(Gender.FEMALE, Gender.MALE);
  }

  @Test
  void theFirstIdeaHasThePlotThatMatchesTheTopic() {
    assertThat(ideas("a pie contest", 1).get(0).text(BriefKey.THEME))
        .isEqualTo("ambition and a pie contest");
    assertThat(ideas("my bride's wedding dress", 1).get(0).text(BriefKey.THEME))
        .startsWith("love and");
  }

  @Test
  void scoresAreTheBaseScorePlusPoints() {
    StoryIdea idea =
        writer.ideas(new IdeaRequest("a pie contest", 1, "humorous", ""), UsageMeter.none()).get(0);
    Potential potential = idea.potential().orElseThrow();

    // 50, 18 for the tone, 10 for 240 words
    assertThat(potential.platforms()).containsEntry("tiktok", 78.0);
    assertThat(potential.regions()).containsEntry("GB", 62.0);
    assertThat(potential.gender().get("man") - potential.gender().get("woman"))
        .isIn(4.0 - 12, 14.0, 8.0, -14.0, -8.0);
  }

  @Test
  void theOverallScoreIsTheMeanOfAllScores() {
    for (StoryIdea idea : ideas("night trains", 20)) {
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
  void everyPlotToneAndKindOfRoleHasIdeas() {
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

  private List<StoryIdea> ideas(String about, int count) {
    return writer.ideas(new IdeaRequest(about, count, "", ""), UsageMeter.none());
  }
}
