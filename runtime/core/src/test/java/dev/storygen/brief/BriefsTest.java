package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefsTest {

  @TempDir private Path project;

  private Path directory;

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectories(project.resolve("src/main/storygen"));
  }

  @Test
  void everyKeyOfAYamlBriefIsRead() throws IOException {
    Files.createFile(directory.resolve("near.png"));
    Files.createFile(project.resolve("far.png"));
    StoryBrief brief =
        only(
            "lighthouse.yaml",
            """
            # a comment
            title: The   Lighthouse
            narratorGender: Male
            tone: dark
            theme: trust
            narratorType: first-person
            otherCharacter: the keeper's daughter
            outcome: she stays
            emotionalCore: grief
            powerDynamic: equals
            timeline: 1914
            twistType: reversal
            characterArc: [closed, open]
            voiceStyle: calm
            targetMoral: "listen: always"
            locations:
              - Paris, France
              - a rock
            mentionedBrands: Kodak; Zeiss, Leica
            goal: comfort
            potential:
              platforms: {youtube: 80, tiktok: "75.5"}
              regions: {US: 60}
              ageGroups: {10_15: 40}
              gender: {woman: 55, man: }
              overall: 64
            words: 200
            images:
              - near.png
              - far.png
            language: en-GB
            expectedDuration: 47.5
            script: |
              Once upon a time.
              The end.
            """);

    assertThat(brief)
        .isEqualTo(
            new StoryBrief(
                "lighthouse",
                new StoryIdea(
                    "The Lighthouse",
                    Gender.MALE,
                    Map.ofEntries(
                        Map.entry(BriefKey.TONE, "dark"),
                        Map.entry(BriefKey.THEME, "trust"),
                        Map.entry(BriefKey.NARRATOR_TYPE, "first-person"),
                        Map.entry(BriefKey.OTHER_CHARACTER, "the keeper's daughter"),
                        Map.entry(BriefKey.OUTCOME, "she stays"),
                        Map.entry(BriefKey.EMOTIONAL_CORE, "grief"),
                        Map.entry(BriefKey.POWER_DYNAMIC, "equals"),
                        Map.entry(BriefKey.TIMELINE, "1914"),
                        Map.entry(BriefKey.TWIST_TYPE, "reversal"),
                        Map.entry(BriefKey.CHARACTER_ARC, "closed, open"),
                        Map.entry(BriefKey.VOICE_STYLE, "calm"),
                        Map.entry(BriefKey.TARGET_MORAL, "listen: always"),
                        Map.entry(BriefKey.GOAL, "comfort")),
                    Map.of(
                        BriefKey.LOCATIONS, List.of("Paris, France", "a rock"),
                        BriefKey.MENTIONED_BRANDS, List.of("Kodak", "Zeiss", "Leica")),
                    Optional.of(
                        new Potential(
                            Map.of("youtube", 80.0, "tiktok", 75.5),
                            Map.of("US", 60.0),
                            Map.of("10_15", 40.0),
                            Map.of("woman", 55.0),
                            64.0)),
                    200),
                new Delivery(
                    Locale.UK,
                    List.of(
                        directory.resolve("near.png").toAbsolutePath(),
                        project.resolve("far.png").toAbsolutePath()),
                    false,
                    Optional.of(47.5)),
                Optional.of(new Script("Once upon a time.\nThe end."))));
  }

  @Test
  void aFileOfThePythonToolIsRead() throws IOException {
    StoryBrief brief =
        only(
            "The Letter I Never Sent.json",
            """
            {
              "story_title": "The Letter I Never Sent",
              "narrator_gender": "female",
              "tone": "emotional, bittersweet",
              "other_character": "a lost friend",
              "twist_type": null,
              "locations": "a station, a kitchen",
              "mentioned_brands": ["Moleskine"],
              "potencial": {
                "platforms": {"youtube": 70},
                "regions": {"US": 65},
                "age_groups": {"10_15": 30, "15_20": 80},
                "gender": {"woman": 75, "man": 40},
                "overall": 60
              }
            }
            """);

    assertThat(brief.id()).isEqualTo("The Letter I Never Sent");
    assertThat(brief.title()).isEqualTo("The Letter I Never Sent");
    assertThat(brief.idea().narratorGender()).isEqualTo(Gender.FEMALE);
    assertThat(brief.idea().text(BriefKey.TONE)).isEqualTo("emotional, bittersweet");
    assertThat(brief.idea().text(BriefKey.OTHER_CHARACTER)).isEqualTo("a lost friend");
    assertThat(brief.idea().text(BriefKey.TWIST_TYPE)).isEmpty();
    assertThat(brief.idea().list(BriefKey.LOCATIONS)).containsExactly("a station", "a kitchen");
    assertThat(brief.idea().list(BriefKey.MENTIONED_BRANDS)).containsExactly("Moleskine");
    assertThat(brief.idea().potential().orElseThrow().ageGroups())
        .isEqualTo(Map.of("10_15", 30.0, "15_20", 80.0));
  }

  @Test
  void aMissingKeyHasItsDefault() throws IOException {
    assertThat(only("a.yml", "title: A\n")).isEqualTo(StoryBrief.titled("a", "A"));
  }

  @Test
  void theScriptOfAMarkdownBriefIsBelowItsFrontMatter() throws IOException {
    StoryBrief brief =
        only(
            "a.md",
            "---\ntitle: The Rock\nwords: 100\n---\n\n# The rock\n\nOnce.\n\n---\n\nEnd.\n");

    assertThat(brief.title()).isEqualTo("The Rock");
    assertThat(brief.idea().words()).isEqualTo(100);
    assertThat(brief.script()).contains(new Script("Once.\n\n---\n\nEnd."));
  }

  @Test
  void markdownWithoutFrontMatterIsTitledByItsHeading() throws IOException {
    StoryBrief brief = only("a.md", "\uFEFF# The Rock #\r\n\r\nOnce.\r\n");

    assertThat(brief.title()).isEqualTo("The Rock");
    assertThat(brief.script()).contains(new Script("Once."));
  }

  @Test
  void aHeadingWithinTheScriptIsKept() throws IOException {
    StoryBrief brief = only("a.md", "Once.\n\n## Later\n\nThe end.");

    assertThat(brief.title()).isEqualTo("Later");
    assertThat(brief.script()).contains(new Script("Once.\n\n## Later\n\nThe end."));
  }

  @Test
  void markdownWithoutHeadingIsTitledByItsName() throws IOException {
    assertThat(only("the-last_lighthouse.md", "Once.").title()).isEqualTo("The last lighthouse");
  }

  @Test
  void emptyFrontMatterIsAllowed() throws IOException {
    assertThat(only("a.md", "---\n---\n# Rock\nOnce.").title()).isEqualTo("Rock");
  }

  @ParameterizedTest
  @CsvSource({"f,FEMALE", "Woman,FEMALE", "FEMALE,FEMALE", "M,MALE", "man,MALE", "' male ',MALE"})
  void theNarratorIsFemaleOrMale(String written, Gender gender) throws IOException {
    assertThat(
            only("a.yaml", "title: A\nnarratorGender: '" + written + "'").idea().narratorGender())
        .isEqualTo(gender);
  }

  @Test
  void briefsAreSortedAndOtherFilesAreSkipped() throws IOException {
    write("b.yaml", "title: B");
    write("A.YML", "title: A");
    write(".hidden.yaml", "nonsense");
    write("notes.txt", "nonsense");
    Files.createDirectories(directory.resolve("prompts"));
    Files.writeString(directory.resolve("prompts/p.md"), "nonsense: [");
    Files.createDirectories(directory.resolve("folder.yaml"));

    assertThat(Briefs.read(BriefSource.of(directory, project)))
        .extracting(StoryBrief::id)
        .containsExactly("A", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "Generate", "\" GENERATE \"", "[generate]"})
  void imagesCanBeGenerated(String images) throws IOException {
    Files.createFile(directory.resolve("generate"));

    StoryBrief brief = only("a.yaml", "title: A\nimages: " + images);

    assertThat(brief.delivery().imagesGenerated()).isTrue();
    assertThat(brief.delivery().images()).isEmpty();
  }

  @Test
  void aFileCalledGenerateIsWrittenWithItsFolder() throws IOException {
    Path file = Files.createFile(directory.resolve("generate"));

    StoryBrief brief = only("a.yaml", "title: A\nimages: ./generate");

    assertThat(brief.delivery().imagesGenerated()).isFalse();
    assertThat(brief.delivery().images()).containsExactly(file.toAbsolutePath());
  }

  @Test
  void aMissingFolderHasNoBriefs() throws IOException {
    assertThat(Briefs.read(BriefSource.of(directory.resolve("none"), project))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Don't go!", "v1.2 (new)", "Č日本", "7", "a_b-c"})
  void aNameThatCanNameAFolderIsValid(String id) throws IOException {
    assertThat(only(id + ".yaml", "title: A").id()).isEqualTo(id);
  }

  private StoryBrief only(String name, String text) throws IOException {
    write(name, text);
    List<StoryBrief> briefs = Briefs.read(BriefSource.of(directory, project));
    assertThat(briefs).hasSize(1);
    return briefs.get(0);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
