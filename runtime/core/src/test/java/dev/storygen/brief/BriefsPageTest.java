package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefsPageTest {

  private static final Pattern SAMPLE =
      Pattern.compile(
          "^`([^`\\n]+)`:\\n\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir private Path directory;

  private String page;

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(Path.of("../../docs/briefs.md"));
  }

  @Test
  void itsSamplesAreBriefs() throws IOException {
    for (var sample : SAMPLE.matcher(page).results().toList()) {
      Files.writeString(directory.resolve(sample.group(1)), sample.group(2));
    }

    List<StoryBrief> briefs = Briefs.read(BriefSource.of(directory, directory));

    assertThat(briefs)
        .extracting(StoryBrief::title)
        .containsExactly(
            "The Last Lighthouse", "The Night Train to Nowhere", "The Letter I Never Sent");
    assertThat(briefs.get(0).idea().narratorGender()).isEqualTo(Gender.MALE);
    assertThat(briefs.get(0).script().map(Script::words)).contains(27);
    assertThat(briefs.get(1).idea().words()).isEqualTo(200);
    assertThat(briefs.get(2).idea().list(BriefKey.LOCATIONS))
        .containsExactly("a railway station", "a kitchen");
  }

  @Test
  void itNamesTheLimitsOfLengths() {
    assertThat(page)
        .contains(
            "| `title` | " + BriefLimits.MAX_TITLE + " characters |",
            "| a text, an item of a list | " + BriefLimits.MAX_TEXT + " characters |",
            "| `images`, `scenes` | " + BriefLimits.MAX_IMAGES + " files |",
            "| `scenes.at` | " + BriefLimits.MAX_AT + " characters |",
            BriefLimits.MAX_SCRIPT_WORDS + " words and " + BriefLimits.MAX_SCRIPT + " characters |",
            "| a line of the file | " + BriefFile.MAX_LINE + " characters |",
            "of letters only | " + BriefLimits.MAX_WORD + " characters |");
  }

  @Test
  void itNamesEveryKey() {
    assertThat(BriefKey.labels()).allSatisfy(key -> assertThat(page).contains("| `" + key + "`"));
  }
}
