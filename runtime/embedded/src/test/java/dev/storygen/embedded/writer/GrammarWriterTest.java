package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Gender;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarWriterTest {

  private static final List<String> TONES =
      List.of("", "dramatic", "suspenseful", "humorous", "heartwarming", "dark", "inspirational");

  private static final List<String> TITLES =
      List.of(
          "The Lighthouse Keeper's Last Letter",
          "My Boss Stole My Idea",
          "The Blue Suitcase",
          "Seventeen Missed Calls",
          "What She Left Behind",
          "Ten Years Later",
          "The Other Side of the Fence",
          "Nine Hours Before I Do",
          "A Seat at the Counter",
          "Where Does My Husband Go?",
          "Grandpa's Watch",
          "Second Place",
          "The Tin Box",
          "Birth Certificate",
          "The House on Mill Road",
          "A Key to Nothing",
          "Don't Open the Door",
          "The Woman in Row Nine",
          "Last Train to Halifax",
          "My Sister's Wedding",
          "The Recipe",
          "Somebody Paid",
          "The Quiet Tenant",
          "An Empty Chair",
          "Snow in April");

  private final GrammarWriter writer = new GrammarWriter();

  @Test
  void isTheEmbeddedWriter() {
    assertThat(ProviderLoader.named(StoryWriter.class, "embedded"))
        .isInstanceOf(GrammarWriter.class);
  }

  @Test
  void theSameBriefGivesTheSameTextOnEveryMachine() throws IOException {
    IdeaBuilder idea = new IdeaBuilder().title("The Lighthouse Keeper's Last Letter").words(60);

    assertThat(text(idea)).isEqualTo(resource("lighthouse-letter.txt"));
    assertThat(text(idea)).isEqualTo(text(idea));
  }

  @Test
  void anotherTitleGivesAnotherText() {
    assertThat(text(new IdeaBuilder().title("The Lighthouse Keeper's Letter").words(60)))
        .isNotEqualTo(
            text(new IdeaBuilder().title("The Lighthouse Keeper's Last Letter").words(60)));
  }

  @Test
  void storiesOfDifferentTitlesShareFewSentences() {
    List<Set<String>> stories =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    text(
                        new IdeaBuilder()
                            .title(
                                TITLES.get(i % TITLES.size())
                                    + (i < TITLES.size() ? "" : " Again"))))
            .map(text -> Set.copyOf(sentences(text)))
            .toList();

    for (int i = 0; i < stories.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<String> shared = new HashSet<>(stories.get(i));
        shared.retainAll(stories.get(j));
        int smaller = Math.min(stories.get(i).size(), stories.get(j).size());
        assertThat(shared.size())
            .as("%d and %d of %d", i, j, smaller)
            .isLessThanOrEqualTo(smaller * 2 / 5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        40, 45, 50, 60, 80, 100, 119, 120, 150, 240, 360, 500, 650, 800, 1000, 1500, 2000, 2500
      })
  void theScriptHasTheRequestedLength(int words) {
    for (int i = 0; i < 40; i++) {
      IdeaBuilder idea = new IdeaBuilder().title("Story " + i).words(words);

      assertThat(writer.script(idea.build(), UsageMeter.none()).words())
          .as("Story %d", i)
          .isBetween(words * 9 / 10, words * 11 / 10);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120, 150, 360})
  void theFieldsOfTheBriefAreInTheTextAtAnyLength(int words) {
    for (int i = 0; i < 20; i++) {
      IdeaBuilder idea =
          new IdeaBuilder()
              .title("Story " + i)
              .tone(TONES.get(i % TONES.size()))
              .theme("trust between neighbors")
              .other("my neighbor Dolores")
              .outcome("I gave her the house keys for good")
              .locations("a small town in Ohio")
              .words(words);

      assertThat(text(idea))
          .contains("Dolores, my neighbor")
          .containsIgnoringCase("in a small town in Ohio")
          .containsIgnoringCase("I gave her the house keys for good.");
      assertThat(writer.script(idea.build(), UsageMeter.none()).words())
          .as("Story %d", i)
          .isBetween(words * 9 / 10, words * 11 / 10);
    }
  }

  @Test
  void everyFieldOfTheBriefIsInALongText() {
    for (int i = 0; i < 20; i++) {
      String text = text(full("Story " + i).words(700));

      assertThat(text.toLowerCase(Locale.ROOT))
          .contains(
              "toxic family",
              "overworked nurse",
              "greg",
              "manipulative boss",
              "she leaves him and opens a bakery",
              "fear of being left",
              "boss over employee",
              "one summer",
              "hidden identity",
              "from doormat to boss",
              "always trust your gut",
              "at a lighthouse in maine",
              "in new york",
              "starbucks");
    }
  }

  @Test
  void theOutcomeOfTheBriefReplacesThatOfThePlot() {
    IdeaBuilder idea = new IdeaBuilder().title("My Boss Took Credit");

    assertThat(text(idea.outcome("they never speak again"))).contains("They never speak again.");
    assertThat(text(idea.outcome("we shook hands")))
        .containsIgnoringCase("we shook hands.")
        .doesNotContain("And so We");
    assertThat(text(idea.outcome("justice_served"))).contains(" justice served");
  }

  @ParameterizedTest
  @EnumSource(Gender.class)
  void theNarratorsGenderIsInTheText(Gender gender) {
    for (int i = 0; i < 40; i++) {
      String text = text(new IdeaBuilder().title("Story " + i).gender(gender).words(40 + 8 * i));

      assertThat(text)
          .containsPattern(gender == Gender.FEMALE ? "\\b(woman|ma'am)\\b" : "\\b(man|sir)\\b");
    }
  }

  @Test
  void theToneDeterminesTheWording() {
    Set<String> texts = new HashSet<>();
    TONES.forEach(tone -> texts.add(text(new IdeaBuilder().title("The Letter").tone(tone))));

    assertThat(texts).hasSameSizeAs(TONES);
  }

  @Test
  void everyTextConsistsOfDistinctWellFormedSentences() {
    for (int i = 0; i < 300; i++) {
      IdeaBuilder idea = i % 2 == 0 ? new IdeaBuilder().title("Story " + i) : full("Story " + i);
      String text = text(idea.tone(TONES.get(i % TONES.size())).words(40 + (i * 37) % 1460));

      assertThat(text)
          .doesNotContainPattern(
              "[{}\\[\\]|_]|  | [,.]|[,.]{2}|\\b[Aa] [aeio]|\\b[Aa]n [bcdfgjklmnpqrstvwxyz]|null")
          .doesNotContainPattern("(?i)\\b(the|a|my|and|to|of|in|was|he|she) \\1\\b");
      assertThat(sentences(text))
          .as(text)
          .doesNotHaveDuplicates()
          .allMatch(GrammarWriterTest::isComplete);
    }
  }

  @Test
  void unusualValuesAreCompleteSentences() {
    String text =
        text(
            new IdeaBuilder()
                .title("WHO AM I?")
                .theme("LOVE CONQUERS ALL!!!")
                .other("He is a liar.")
                .outcome("The narrator walks away...")
                .moral("don't judge a book by its cover.")
                .locations("It happened in a small cafe in Paris."));

    assertThat(text)
        .contains("Love conquers all.")
        .contains("He is a liar.")
        .contains("I walk away.")
        .contains("Don't judge a book by its cover.")
        .contains("in a small cafe in Paris");
  }

  @Test
  void tooFewOrTooManyWordsAreRefused() {
    assertThatThrownBy(() -> writer.script(new IdeaBuilder().words(39).build(), UsageMeter.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "words of lighthouse is 39, but the embedded writer supports 40 to 2500 words."
                + " Change 'words' in the brief, or write the script yourself.");
    assertThatThrownBy(
            () -> writer.script(new IdeaBuilder().words(2501).build(), UsageMeter.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLanguageOtherThanEnglishIsRefused() {
    assertThatThrownBy(
            () ->
                writer.script(
                    new IdeaBuilder().language(Locale.GERMANY).build(), UsageMeter.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "language of lighthouse is de-DE, but the embedded writer supports English only."
                + " Set 'language: en-US', or write the script yourself.");
  }

  private static IdeaBuilder full(String title) {
    return new IdeaBuilder()
        .title(title)
        .theme("toxic_family")
        .other("my manipulative boss Greg")
        .outcome("she leaves him and opens a bakery")
        .moral("Always trust your gut.")
        .locations("a lighthouse in Maine", "New York")
        .rest();
  }

  private String text(IdeaBuilder idea) {
    return writer.script(idea.build(), UsageMeter.none()).text();
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = GrammarWriterTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static List<String> sentences(String text) {
    return Arrays.stream(text.split("(?<=[.!?]\"?)\\s+(?=[\"\\p{Lu}])")).toList();
  }

  private static boolean isComplete(String sentence) {
    return sentence.matches("(?s)\"?\\p{Lu}.*[.!?]\"?");
  }
}
