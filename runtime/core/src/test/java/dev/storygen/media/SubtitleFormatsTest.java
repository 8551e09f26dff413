package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitleFormatsTest {

  private static final Subtitles SUBTITLES =
      new Subtitles(
          List.of(
              Cue.of(0, 1.2345, "Tom & <Ann>\n\n\nsaid:"),
              Cue.of(3661.5, 3661.5, "a --> b"),
              Cue.of(360_000, 360_001, "1914")));

  @TempDir Path folder;

  @Test
  void subRipIsWritten() {
    assertThat(SubRipFormat.format(SUBTITLES))
        .isEqualTo(
            """
            1
            00:00:00,000 --> 00:00:01,235
            Tom & <Ann>
            said:

            2
            01:01:01,500 --> 01:01:01,501
            a → b

            3
            100:00:00,000 --> 100:00:01,000
            1914

            """);
  }

  @Test
  void webVttIsWritten() {
    assertThat(WebVttFormat.format(SUBTITLES))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.000 --> 00:00:01.235
            Tom &amp; &lt;Ann&gt;
            said:

            01:01:01.500 --> 01:01:01.501
            a --&gt; b

            100:00:00.000 --> 100:00:01.000
            1914

            """);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Subtitles expected =
        new Subtitles(List.of(Cue.of(0, 0.001, "2"), Cue.of(0.001, 7, "1 & 2"), Cue.of(7, 8, "3")));

    Path srt = Files.writeString(folder.resolve("a.srt"), SubRipFormat.format(expected));
    Path vtt = Files.writeString(folder.resolve("a.vtt"), WebVttFormat.format(expected));

    assertThat(SubtitleFile.read(srt)).isEqualTo(expected);
    assertThat(SubtitleFile.read(vtt)).isEqualTo(expected);
  }
}
