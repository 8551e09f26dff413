package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsOfBriefsTest {

  @TempDir Path folder;

  @Test
  void captionsMayBeAStyle() throws IOException {
    assertThat(look("captions: karaoke").style()).isEqualTo(CaptionStyle.KARAOKE);
  }

  @Test
  void captionsMayBeSettings() throws IOException {
    Files.createFile(folder.resolve("own.ttf"));
    CaptionLook look =
        look(
            "captions: {style: pop, accent: '#12ab9F', size: 8, position: 25, upperCase: true,"
                + " fontFile: own.ttf, maxWords: 2}");

    assertThat(look.accent()).hasValue("#12ab9F");
    assertThat(look.size()).isEqualTo(0.08);
    assertThat(look.centre(PictureFormat.ofSize(1080, 1920))).isEqualTo(0.25);
    assertThat(look.upperCase()).isTrue();
    assertThat(look.fontFile()).hasValue(folder.resolve("own.ttf").toAbsolutePath());
    assertThat(look.maxWords()).isEqualTo(2);
    assertThat(look.maxCharacters()).isEqualTo(26);
  }

  @Test
  void theyOverrideThoseOfTheBuildOneByOne() throws IOException {
    CaptionLook build =
        new CaptionLook(Map.of(CaptionSetting.STYLE, "box", CaptionSetting.COLOUR, "#000000"));

    CaptionLook both = build.overriddenBy(look("captions: {style: plain}"));

    assertThat(both.style()).isEqualTo(CaptionStyle.PLAIN);
    assertThat(both.colour()).isEqualTo("#000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "captions: sparkle | captions is 'sparkle', but expected one of highlight, pop, karaoke,"
            + " box, plain, none.",
        "captions: {style: 3d} | captions.style is '3d', but expected one of highlight, pop,"
            + " karaoke, box, plain, none.",
        "captions: {colour: red} | captions.colour is 'red', but expected a colour such as"
            + " #FFD84D.",
        "captions: {size: 21} | captions.size is '21', but expected a percentage of the shorter"
            + " side of the picture, from 2 to 20.",
        "captions: {position: left} | captions.position is 'left', but expected top, middle, bottom"
            + " or a percentage of the height, from 0 to 100.",
        "captions: {maxWords: 0} | captions.maxWords is '0', but expected a whole number from 1 to"
            + " 20.",
        "captions: {maxCharacters: 12.5} | captions.maxCharacters is '12.5', but expected a whole"
            + " number from 6 to 60.",
        "captions: {upperCase: 'yes'} | captions.upperCase is 'yes', but expected true or false.",
        "captions: {fontFile: no.ttf} | captions.fontFile is 'no.ttf', but expected a file,"
            + " relative to the brief or to the project's folder.",
        "captions: {color: '#FFFFFF'} | unknown setting of captions 'color', but expected one of"
            + " style, colour, accent, outline, size, position, upperCase, fontFile, maxWords,"
            + " maxCharacters. Did you mean 'colour'?",
        "captions: {style: [pop]} | captions.style is nested, but expected a single value."
      })
  void aWrongValueIsAnErrorOfItsLine(String captions, String message) {
    assertThatThrownBy(() -> look(captions))
        .isInstanceOf(InvalidBriefsException.class)
        .hasMessageContaining("a.yaml line 2: " + message);
  }

  private CaptionLook look(String captions) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "title: Lamp\n" + captions + "\n");
    StoryBrief brief = Briefs.read(BriefSource.of(folder, folder)).get(0);
    return brief.delivery().captions();
  }
}
