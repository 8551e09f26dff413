package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.draw.TitlePainter;
import dev.storygen.model.Cue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's fonts fail on a machine without fontconfig, so the renderer must not use them. */
class NoSystemFontsTest {

  @TempDir Path folder;

  @Test
  void renderingDoesNotLoadTheFontsOfTheJdk() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Process rendering =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xlog:class+load:file=classes.log",
                "-cp",
                System.getProperty("java.class.path"),
                NoSystemFontsTest.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(rendering.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(rendering.waitFor()).as(output).isZero();
    List<String> classes = Files.readAllLines(log);
    assertThat(classes).anyMatch(line -> line.contains(" " + TitlePainter.class.getName() + " "));
    assertThat(classes).noneMatch(line -> line.matches(".* sun\\.font\\.\\w*FontManager .*"));
  }

  /** Renders a video into the current folder, as a separate process. */
  public static void main(String[] args) throws IOException {
    Path voiceover = TestMedia.sound(Path.of("voiceover.wav"), 1, TestMedia.tone());
    new FfmpegVideoRenderer()
        .render(
            TestScenes.scene(
                TestScenes.brief("No fonts"), voiceover, 1, Cue.of(0, 1, "None at all")),
            Path.of("video.mp4"),
            Path.of("thumbnail.png"));
  }
}
