package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.model.Gender;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private static final String FRONT_MATTER = "---\ntitle: The Lamp\nnarratorGender: male\n---\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n\n",
        "  \t\n\r\n",
        "\uFEFF\n",
        "\uFEFF\uFEFF",
        "\u200B",
        "<!-- a licence -->\n",
        "\n<!-- two\nlines -->\n\n<!-- more -->\n",
        "<!-- with\n---\ndelimiters\n---\n-->\n"
      })
  void itIsReadBelowWhatNobodySees(String above) throws IOException {
    StoryBrief brief = read(above + FRONT_MATTER + "\nOnce.");

    assertThat(brief.title()).isEqualTo("The Lamp");
    assertThat(brief.idea().narratorGender()).isEqualTo(Gender.MALE);
    assertThat(brief.script()).contains(new Script("Once."));
  }

  @Test
  void itsLinesAreThoseOfTheFile() {
    assertRefused(
        "\r\n<!-- a\n-->\n---\ntitle: A\nwords: many\n---\nOnce.",
        "line 6: words is 'many', but expected a whole number from 20 to 20000.");
  }

  @Test
  void belowOtherTextItIsRefused() {
    assertRefused(
        "# The Lamp\n\n" + FRONT_MATTER + "Once.",
        "line 3: the front matter starts here, below other text. Move it to the start of the file.");
  }

  @Test
  void openFrontMatterBelowBlankLinesIsRefused() {
    assertRefused(
        "\n\n---\ntitle: A\n\nOnce.",
        "line 3: the front matter starts here but is never closed. Put a line '---' above the"
            + " script.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+++", ";;;", "{"})
  void otherFormatsAreRefused(String delimiter) {
    assertRefused(
        "\n" + delimiter + "\ntitle = \"A\"\n" + delimiter + "\nOnce.",
        "line 2: the front matter is between '"
            + delimiter
            + "', but expected YAML between two lines '---'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Once.\n\n---\n\nTwice.\n\n---\n\nThrice.",
        "Once.\n\n---\n\nHe said: no.\n\n---\n\nThrice.",
        "Once.\n\n---\ntitle: not closed",
        "Once.\n...\ngoal: none.\n...\nTwice.",
        "<!-- never closed\nOnce.",
        "Title: The Lamp\n\nOnce."
      })
  void aScriptIsNoFrontMatter(String script) throws IOException {
    StoryBrief brief = read(script);

    assertThat(brief.title()).isEqualTo("Lamp");
    assertThat(brief.script()).contains(new Script(script));
  }

  private StoryBrief read(String text) throws IOException {
    Files.writeString(folder.resolve("lamp.md"), text);
    return Briefs.read(BriefSource.of(folder, folder)).get(0);
  }

  private void assertRefused(String text, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text))
        .withMessage("lamp.md " + problem);
  }
}
