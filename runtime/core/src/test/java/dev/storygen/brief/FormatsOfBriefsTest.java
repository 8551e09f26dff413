package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsOfBriefsTest {

  @TempDir Path folder;

  @Test
  void oneFormatMayStandAlone() throws IOException {
    assertThat(names("formats: landscape")).containsExactly("landscape");
  }

  @Test
  void severalFormatsKeepTheirOrder() throws IOException {
    assertThat(names("formats: [square, 1280x720, shorts]"))
        .containsExactly("square", "1280x720", "shorts");
    assertThat(names("formats: square, shorts")).containsExactly("square", "shorts");
  }

  @Test
  void allWrongFormatsAreReportedAtOnce() {
    assertThatThrownBy(() -> names("formats: [sqare, shorts, 100x100, shorts]"))
        .hasMessageContaining(
            "a.yaml line 2: formats has 'sqare', but expected shorts, reels, tiktok, landscape,"
                + " square, or a size such as 1280x720: even numbers from 128 to 4096, at most 9"
                + " megapixels in all. Did you mean 'square'?")
        .hasMessageContaining("a.yaml line 2: formats has '100x100', but expected shorts,")
        .hasMessageContaining(
            "a.yaml line 2: formats has 'shorts', but 'shorts' is the same video. Remove one.");
  }

  private List<String> names(String formats) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "title: Title\n" + formats + "\n");
    return Briefs.read(BriefSource.of(folder, folder)).get(0).delivery().formats().stream()
        .map(PictureFormat::name)
        .toList();
  }
}
