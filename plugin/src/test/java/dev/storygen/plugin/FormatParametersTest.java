package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.PictureFormat;
import dev.storygen.provider.VideoFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatParametersTest {

  @Test
  void withoutFormatsTheSizeIsThatOfTheVideo() {
    FormatParameters none = new FormatParameters(null);

    assertThat(none.formats()).isEmpty();
    assertThat(none.video(Map.of("width", "216", "height", "384")))
        .isEqualTo(new VideoFormat(216, 384, 30));
  }

  @Test
  void formatsHaveTheFrameRateOfTheVideo() {
    FormatParameters two = new FormatParameters(List.of("shorts", "640x360"));

    assertThat(two.formats()).extracting(PictureFormat::name).containsExactly("shorts", "640x360");
    assertThat(two.video(Map.of("frameRate", "25")).frameRate()).isEqualTo(25);
  }

  @Test
  void aReportIsNoFormat() {
    assertThatThrownBy(() -> new FormatParameters(List.of("html", "shorts")).formats())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "storygen.formats has 'html', which is a report, but expected formats of videos. Name"
                + " reports in storygen.reports.");
  }

  @Test
  void aFormatAndASizeAreAnError() {
    assertThatThrownBy(
            () -> new FormatParameters(List.of("shorts", "square")).video(Map.of("height", "720")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "storygen.formats is 'shorts,square' and <video><height> is '720', but expected one of"
                + " them: a format has a size. Remove <video><width> and <height>, or name the size"
                + " in storygen.formats, as 1280x720.");
  }
}
