package dev.storygen.ffmpeg.render;

import static dev.storygen.ffmpeg.render.TestScenes.brief;
import static dev.storygen.ffmpeg.render.TestScenes.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.audio.FfmpegAudioProcessor;
import dev.storygen.provider.AudioTarget;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedRenderingTest {

  @TempDir Path folder;
  private Path voiceover;

  @BeforeEach
  void record() throws IOException {
    voiceover = TestMedia.sound(folder.resolve("voiceover.wav"), 1, TestMedia.tone());
  }

  @Test
  void renderingEndsWhenItIsInterrupted() {
    assertInterrupted(
        () ->
            new FfmpegVideoRenderer()
                .render(
                    scene(brief("Sea"), voiceover, 1),
                    folder.resolve("video.mp4"),
                    folder.resolve("thumbnail.png")));
  }

  @Test
  void audioProcessingEndsWhenItIsInterrupted() {
    FfmpegAudioProcessor audio = new FfmpegAudioProcessor();
    Path out = folder.resolve("out.wav");
    assertInterrupted(() -> audio.decode(voiceover, out, 16_000, 60));
    assertInterrupted(() -> audio.join(List.of(voiceover, voiceover), 0.25, out));
    assertInterrupted(
        () ->
            audio.master(
                voiceover, folder.resolve("out.mp3"), AudioTarget.defaults(), Optional.empty()));
  }

  private static void assertInterrupted(ThrowingCallable work) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(work)
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageEndingWith(" was interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
