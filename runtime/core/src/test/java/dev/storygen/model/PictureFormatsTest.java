package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatsTest {

  private static final String EXPECTED =
      "but expected shorts, reels, tiktok, landscape, square, or a size such as 1280x720: even"
          + " numbers from 128 to 4096, at most 9 megapixels in all.";

  @ParameterizedTest
  @CsvSource({
    "shorts, 1080, 1920",
    "reels, 1080, 1920",
    "tiktok, 1080, 1920",
    "landscape, 1920, 1080",
    "square, 1080, 1080",
    "1280x720, 1280, 720",
    "128x4096, 128, 4096",
    "2160x3840, 2160, 3840"
  })
  void aFormatHasASize(String name, int width, int height) {
    PictureFormat format = PictureFormats.of(" " + name + " ").orElseThrow();

    assertThat(format.name()).isEqualTo(name);
    assertThat(format.width()).isEqualTo(width);
    assertThat(format.height()).isEqualTo(height);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "Shorts",
        "1280",
        "1280x721",
        "126x720",
        "4098x720",
        "3840x3840",
        "1280X720",
        "12800x7200",
        "1280x720x30",
        "-128x720",
        "0x0"
      })
  void othersAreNone(String written) {
    assertThat(PictureFormats.of(written)).isEmpty();
  }

  @Test
  void anUnknownFormatIsAnErrorWithTheNearestName() {
    assertThatThrownBy(() -> PictureFormats.of(List.of("shorts", "landscpe"), "storygen.formats"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("storygen.formats has 'landscpe', " + EXPECTED + " Did you mean 'landscape'?");
  }

  @Test
  void aFormatThatIsThereTwiceIsAnError() {
    assertThatThrownBy(
            () -> PictureFormats.of(List.of("shorts", "landscape", "1920x1080"), "formats"))
        .hasMessage("formats has '1920x1080', but 'landscape' is the same video. Remove one.");
    assertThatThrownBy(() -> PictureFormats.of(List.of("shorts", "shorts"), "formats"))
        .hasMessage("formats has 'shorts', but 'shorts' is the same video. Remove one.");
  }

  @Test
  void platformsOfTheSameSizeHaveMarginsOfTheirOwn() {
    assertThat(PictureFormats.of(List.of("shorts", "reels", "tiktok"), "formats"))
        .extracting(PictureFormat::margins)
        .doesNotHaveDuplicates();
  }

  @Test
  void moreThanFiveFormatsAreAnError() {
    List<String> six = List.of("shorts", "reels", "tiktok", "landscape", "square", "640x360");

    assertThat(PictureFormats.of(six.subList(0, 5), "formats")).hasSize(5);
    assertThatThrownBy(() -> PictureFormats.of(six, "formats"))
        .hasMessage("formats has more than 5 formats, from '640x360' on. Remove some.");
  }

  @Test
  void everyNamedFormatSaysWhereItsMarginsAreFrom() {
    assertThat(PictureFormats.named())
        .allSatisfy(format -> assertThat(PictureFormats.source(format.name())).isNotBlank());
  }
}
