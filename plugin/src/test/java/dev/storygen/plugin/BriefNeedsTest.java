package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefNeedsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: The 故 Lamp\n---\n\nOnce.",
        "---\ntitle: Lamp\n---\n\nOnce upon a سنة.",
        "---\ntitle: Lamp\n---\n\nFire 🔥.",
        "---\ntitle: Lamp\nlanguage: he\n---\n\nOnce.",
        "---\ntitle: Lamp\nlanguage: ja\n---\n\nOnce.",
        "---\ntitle: Lamp\nlanguage: zh-TW\n---\n\nOnce."
      })
  void otherScriptsAndEmojiNeedFonts(String brief) throws IOException {
    assertThat(needed(brief)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Crème brûlée\n---\n\nÇa va – „gut“ … 20 °C ★ ½.",
        "---\ntitle: Маяк\nlanguage: ru\n---\n\nОднажды.",
        "---\ntitle: Φάρος\nlanguage: el\n---\n\nΚάποτε.",
        "---\ntitle: Lamp\n---\n\nHe shrugged ¯\\_(ツ)_/¯ and ಠ_ಠ.",
        "---\ntitle: Lamp\nlanguage: xx-broken-\n---\n\nOnce."
      })
  void whatTheBundledFontsDrawNeedsNone(String brief) throws IOException {
    assertThat(needed(brief)).isFalse();
  }

  @Test
  void aFolderThatDoesNotExistNeedsNone() {
    assertThat(BriefNeeds.of(BriefSource.of(folder.resolve("none"), folder)))
        .isEqualTo(BriefNeeds.NONE);
  }

  @Test
  void voicesThatAreArtefactsAreNeeded() throws IOException {
    Files.writeString(
        folder.resolve("lamp.md"),
        """
        ---
        title: Lamp
        voices:
          Anna: org.example:voice-anna:1.0#2
          Ben: voices/ben.onnx
          Carl: male
          narrator: org.example:voice-anna:1.0
          Dora: org.example:voices:1.0-beta_2
        ---
        ANNA: "One." BEN: "Two."

        CARL: "Three."

        DORA: "Four."
        """
            .replace(" BEN:", "\n\nBEN:"));

    assertThat(BriefNeeds.of(BriefSource.of(folder, folder)).voices())
        .containsExactly("org.example:voice-anna:1.0", "org.example:voices:1.0-beta_2");
  }

  private boolean needed(String brief) throws IOException {
    Files.writeString(folder.resolve("lamp.md"), brief);
    return BriefNeeds.of(BriefSource.of(folder, folder)).scriptFonts();
  }
}
