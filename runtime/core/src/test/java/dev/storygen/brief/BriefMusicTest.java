package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Music;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefMusicTest {

  @TempDir Path folder;

  @Test
  void musicIsAWordAFileOrAFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("sea.mp3"));
    Path tunes = Files.createDirectory(folder.resolve("tunes"));

    assertThat(music("generated")).contains(Music.generated());
    assertThat(music("None")).contains(Music.none());
    assertThat(music("sea.mp3")).contains(Music.of(file));
    assertThat(music("tunes")).contains(Music.of(tunes));
    assertThat(music("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"genarated", "missing.mp3", "true"})
  void anythingElseIsNamedWithItsLine(String written) {
    assertThatThrownBy(() -> music(written))
        .isInstanceOf(InvalidBriefsException.class)
        .hasMessageContaining(
            "a.yaml line 2: music is '%s', but expected 'generated', 'none', or a file or folder, relative to the brief or to the project's folder."
                .formatted(written));
  }

  @Test
  void aListIsAMistake() {
    assertThatThrownBy(() -> music("[a.mp3, b.mp3]"))
        .hasMessageContaining("a.yaml line 2: music is nested, but expected a single value.");
  }

  private Optional<Music> music(String written) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "title: A\nmusic: " + written + "\n");
    return Briefs.parse(BriefSource.of(folder, folder)).valid().get(0).delivery().music();
  }
}
