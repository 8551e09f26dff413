package dev.storygen.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.draw.ShapingFont;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFontsTest {

  private static final int LETTER_A = 0x905; // of Devanagari
  private static final int TANGUT = 0x17000;

  @TempDir private Path folder;

  /** A font behind a file that is no font, and one without the letter. */
  @BeforeEach
  void install() throws IOException {
    Files.writeString(folder.resolve("broken.ttf"), "no font");
    Files.createDirectories(folder.resolve("noto"));
    copy("NotoSansThai-Bold.ttf", "a.ttf");
    copy("NotoSansDevanagari-Bold.ttf", "noto/b.TTF");
    copy("NotoSansDevanagari-Bold.ttf", "noto/c-devanagari.ttf");
  }

  private void copy(String font, String name) throws IOException {
    try (InputStream in = SystemFontsTest.class.getResourceAsStream("/fonts/" + font)) {
      Files.copy(in, folder.resolve(name));
    }
  }

  @Test
  void aFontThatIsNamedAfterTheScriptIsTakenFirst() {
    Optional<ShapingFont> font = fonts().fontOf(LETTER_A);

    assertThat(font.flatMap(ShapingFont::installed))
        .contains(folder.resolve("noto/c-devanagari.ttf"));
    assertThat(font.orElseThrow().shape("अ", false, Locale.forLanguageTag("hi"))).hasSize(1);
  }

  @Test
  void aFontOfAnyNameIsFound() throws IOException {
    Files.delete(folder.resolve("noto/c-devanagari.ttf"));

    assertThat(fonts().fontOf(LETTER_A).flatMap(ShapingFont::installed))
        .contains(folder.resolve("noto/b.TTF"));
  }

  @Test
  void thereMayBeNoFont() {
    assertThat(fonts().fontOf(TANGUT)).isEmpty();
    assertThat(new SystemFonts(List.of(folder.resolve("none"))).fontOf(LETTER_A)).isEmpty();
  }

  @Test
  void theFontsOfStorygenComeFirst() throws IOException {
    Optional<ShapingFont> font = new NotoFonts(fonts()).fontOf(LETTER_A, Locale.ROOT);

    assertThat(font).isPresent();
    assertThat(font.flatMap(ShapingFont::installed)).isEmpty();
  }

  private SystemFonts fonts() {
    return new SystemFonts(List.of(folder, folder.resolve("noto")));
  }
}
