package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir private Path folder;

  private static Inputs voice(String name, Object pause) {
    return Inputs.of("voice", 1).with("<voice>", name).with("pause", pause);
  }

  @Test
  void equalInputsHaveOneKeyWhateverTheirOrder() {
    Inputs other = Inputs.of("voice", 1).with("pause", 2).with("<voice>", "nova");

    assertThat(voice("nova", 2).key()).isEqualTo(other.key()).matches("[0-9a-f]{64}");
  }

  @Test
  void eachPartOfTheInputsChangesTheKey() {
    assertThat(
            List.of(
                voice("nova", 2).key(),
                voice("nova", "2").key(),
                voice("nova", Optional.empty()).key(),
                voice("onyx", 2).key(),
                voice("nova", 2).with("more", "").key(),
                Inputs.of("voice", 2).with("<voice>", "nova").with("pause", 2).key(),
                Inputs.of("video", 1).with("<voice>", "nova").with("pause", 2).key(),
                Inputs.of("voice", 1).with("<voice>", 2).with("pause", "nova").key()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileCountsByItsContent() throws IOException {
    Path a = Files.writeString(folder.resolve("a.png"), "picture");
    Path b = Files.writeString(folder.resolve("b.png"), "picture");
    Path c = Files.writeString(folder.resolve("c.png"), "pictures");
    Inputs video = Inputs.of("video", 1);

    assertThat(video.withFile("image", a)).isEqualTo(video.withFile("image", b));
    assertThat(video.withFile("image", a)).isNotEqualTo(video.withFile("image", c));
    assertThat(video.withFile("image", a).values())
        .containsEntry(
            "image", "\"sha256:2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97\"");
  }

  @Test
  void whatDiffersIsNamed() {
    assertThat(voice("onyx", 2).with("gender", "male").changesSince(voice("nova", 2)))
        .containsExactly(
            new Inputs.Change("<voice>", "\"nova\"", "\"onyx\""),
            new Inputs.Change("gender", null, "\"male\""));
    assertThat(Inputs.of("voice", 1).with("pause", 2).changesSince(voice("nova", 2)))
        .containsExactly(new Inputs.Change("<voice>", "\"nova\"", null));
    assertThat(voice("nova", 2).changesSince(voice("nova", 2))).isEmpty();
  }

  @Test
  void twoInputsOfOneNameAreRejected() {
    assertThatThrownBy(() -> voice("nova", 2).with("pause", 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("voice has two inputs 'pause'.");
  }
}
