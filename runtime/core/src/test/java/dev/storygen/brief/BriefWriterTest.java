package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BriefWriterTest {

  @TempDir private Path folder;

  static Stream<String> ambiguousTexts() {
    return Stream.of(
        "no",
        "~",
        "null",
        "12:30:45",
        "1e3",
        "0x1F",
        "- not: a list",
        "a: b",
        "# no comment",
        "&anchor",
        "*alias",
        "!!str tag",
        "%YAML 1.2",
        "---",
        "...",
        "{a, b}",
        "[a]",
        "'single' and \"double\" and \\n back\\slash",
        "`tick` @at | pipe > fold",
        "tab\tand\u00a0space",
        "caf\u00e9 \u591C\u884C \uD83D\uDE82 \u200Ejoined\u200D",
        "line\u2028separator \u0085next",
        "bell\u0007",
        "\uFEFFmark",
        "long " + "words ".repeat(200) + "end");
  }

  @ParameterizedTest
  @MethodSource("ambiguousTexts")
  void aWrittenTextIsReadUnchanged(String text) throws IOException {
    StoryBrief brief = brief("The Title", text, List.of(text, "second"), Map.of("youtube", 70.0));

    assertThat(written(brief)).isEqualTo(brief);
  }

  @Test
  void aTitleMayLookLikeAnyYamlType() throws IOException {
    for (String title : List.of("yes", "2024-01-01", "A: B", "# One", "\"Quoted\"", "a\\b")) {
      assertThat(written(brief(title, "tone", List.of(), Map.of())).title()).isEqualTo(title);
    }
  }

  @ParameterizedTest
  @MethodSource("ambiguousTexts")
  void aScoreMayHaveAnyName(String name) throws IOException {
    StoryBrief brief = brief("The Title", "tone", List.of(), Map.of(name, 12.5, "10_15", 100.0));

    assertThat(written(brief)).isEqualTo(brief);
  }

  @Test
  void emptyAndFullBriefsAreReadUnchanged() throws IOException {
    Path image = Files.writeString(folder.resolve("sea: 1.png"), "picture").toAbsolutePath();
    StoryBrief base = brief("The Title", "", List.of(), Map.of());
    StoryBrief full =
        new StoryBrief(
            "the-file",
            new StoryIdea("The Title", Gender.MALE, Map.of(), Map.of(), Optional.empty(), 20_000),
            new Delivery(Locale.UK, List.of(image), false, Optional.of(47.5)),
            Optional.of(new Script("First line.\n\nSecond: \"line\".")));

    assertThat(written(base)).isEqualTo(base);
    StoryBrief illustrated =
        new StoryBrief(
            "the-file",
            StoryIdea.titled("The Title"),
            new Delivery(Locale.US, List.of(), true, Optional.empty()),
            Optional.empty());
    assertThat(written(illustrated)).isEqualTo(illustrated);
    assertThat(written(full)).isEqualTo(full);
  }

  @Test
  void anUnpairedSurrogateIsReplaced() throws IOException {
    assertThat(
            written(brief("The Title", "half \uD83D", List.of(), Map.of()))
                .idea()
                .text(BriefKey.TONE))
        .isEqualTo("half ?");
  }

  @Test
  void theFileListsAllKeysInOrder() {
    StoryBrief brief =
        new StoryBrief(
            "",
            new StoryIdea(
                "Night Trains",
                Gender.FEMALE,
                Map.ofEntries(
                    Map.entry(BriefKey.TONE, "dark"),
                    Map.entry(BriefKey.THEME, "trust"),
                    Map.entry(BriefKey.NARRATOR_TYPE, "a night nurse"),
                    Map.entry(BriefKey.OTHER_CHARACTER, "my brother"),
                    Map.entry(BriefKey.OUTCOME, "we rode on"),
                    Map.entry(BriefKey.EMOTIONAL_CORE, "fear"),
                    Map.entry(BriefKey.POWER_DYNAMIC, "he knows"),
                    Map.entry(BriefKey.TIMELINE, "in one night"),
                    Map.entry(BriefKey.TWIST_TYPE, "a ghost"),
                    Map.entry(BriefKey.CHARACTER_ARC, "From here to there"),
                    Map.entry(BriefKey.VOICE_STYLE, "calm"),
                    Map.entry(BriefKey.TARGET_MORAL, "Call back"),
                    Map.entry(BriefKey.GOAL, "Go on")),
                Map.of(BriefKey.LOCATIONS, List.of("on the train", "at home")),
                Optional.of(
                    Potential.of(
                        Map.of("tiktok", 78.0),
                        Map.of("US", 60.0),
                        Map.of("10_15", 40.5),
                        Map.of())),
                360),
            Delivery.defaults(),
            Optional.empty());

    assertThat(BriefWriter.yaml(brief))
        .isEqualTo(
            """
            # A proposal of storygen:ideas. Review it: change what you like, or delete the file.
            title: "Night Trains"
            narratorGender: "female"
            tone: "dark"
            theme: "trust"
            narratorType: "a night nurse"
            otherCharacter: "my brother"
            outcome: "we rode on"
            emotionalCore: "fear"
            powerDynamic: "he knows"
            timeline: "in one night"
            twistType: "a ghost"
            characterArc: "From here to there"
            voiceStyle: "calm"
            targetMoral: "Call back"
            locations:
              - "on the train"
              - "at home"
            mentionedBrands: []
            goal: "Go on"
            potential:
              platforms:
                tiktok: 78
              regions:
                US: 60
              ageGroups:
                "10_15": 40.5
              gender: {}
              overall: 59.5
            words: 360
            images: []
            language: "en-US"
            """);
  }

  private StoryBrief written(StoryBrief brief) throws IOException {
    Files.writeString(folder.resolve("the-file.yaml"), BriefWriter.yaml(brief));
    return Briefs.read(BriefSource.of(folder, folder)).get(0);
  }

  private static StoryBrief brief(
      String title, String text, List<String> list, Map<String, Double> scores) {
    Map<BriefKey, String> texts = new EnumMap<>(BriefKey.class);
    BriefKey.ofType(ValueType.TEXT).forEach(key -> texts.put(key, text.strip()));
    Map<BriefKey, List<String>> lists = new EnumMap<>(BriefKey.class);
    BriefKey.ofType(ValueType.LIST).forEach(key -> lists.put(key, list));
    Optional<Potential> potential = Optional.of(Potential.of(scores, scores, scores, scores));
    return new StoryBrief(
        "the-file",
        new StoryIdea(title, Gender.FEMALE, texts, lists, potential, 360),
        Delivery.defaults(),
        Optional.empty());
  }
}
