package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionStyle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionParametersTest {

  @TempDir Path project;

  private final Properties commandLine = new Properties();

  @Test
  void theCommandLineOverridesTheElement() {
    commandLine.setProperty("storygen.captions.style", "box");

    CaptionLook look = look(Map.of("style", "pop", "colour", "#123456"), 2);

    assertThat(look.style()).isEqualTo(CaptionStyle.BOX);
    assertThat(look.colour()).isEqualTo("#123456");
    assertThat(look.maxWords()).isEqualTo(2);
    assertThat(look.maxCharacters()).isEqualTo(42);
  }

  @Test
  void withoutAWordTheyAreAsTheStyleHas() {
    assertThat(look(null, null)).isEqualTo(CaptionLook.defaults());
  }

  @Test
  void aFontFileIsRelativeToTheProject() throws IOException {
    Files.createFile(project.resolve("own.otf"));

    assertThat(look(Map.of("fontFile", "own.otf"), null).fontFile())
        .hasValue(project.resolve("own.otf").toAbsolutePath());
  }

  @Test
  void aWrongValueNamesElementValueAndWhatIsExpected() {
    assertRefused(
        Map.of("size", "huge"),
        null,
        "<captions><size> is 'huge', but expected a percentage of the shorter side of the picture,"
            + " from 2 to 20.");
    assertRefused(
        Map.of("fontFile", "own.ttf"),
        null,
        "<captions><fontFile> is 'own.ttf', but expected a font file, relative to the folder of the"
            + " project.");
    assertRefused(null, 0, "storygen.captionWords is 0, but expected a whole number from 1 to 20.");
    assertRefused(
        Map.of("maxWords", "4"),
        3,
        "storygen.captionWords is 3 and <captions><maxWords> is 4, but they are the same setting."
            + " Set one of them.");
    assertRefused(
        Map.of("color", "#FFFFFF"),
        null,
        "<captions> has no setting 'color'. Did you mean 'colour'? There are: style, colour,"
            + " accent, outline, size, position, upperCase, fontFile, maxWords, maxCharacters.");
  }

  private void assertRefused(Map<String, String> element, Integer words, String message) {
    assertThatThrownBy(() -> look(element, words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private CaptionLook look(Map<String, String> element, Integer words) {
    File folder = project.toFile();
    return new CaptionParameters(element, words, folder)
        .look(new GroupedProperties(new Properties(), commandLine));
  }
}
