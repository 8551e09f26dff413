package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.TimeSpan;
import dev.storygen.provider.DecodedAudio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavPieceTest {

  @TempDir Path folder;

  @Test
  void aShortRecordingIsOnePiece() {
    assertThat(WavPiece.of(audio(600, new TimeSpan(0, 600)))).containsExactly(new WavPiece(0, 600));
  }

  @Test
  void aLongOneIsCutInTheLongestPauseOfTheLastMinute() {
    assertThat(
            WavPiece.of(
                audio(
                    1500,
                    new TimeSpan(0, 550),
                    new TimeSpan(551, 570),
                    new TimeSpan(574, 599),
                    new TimeSpan(599.5, 1500))))
        .containsExactly(new WavPiece(0, 572), new WavPiece(572, 1172), new WavPiece(1172, 1500));
  }

  @Test
  void silenceAtTheEndIsAPause() {
    assertThat(WavPiece.of(audio(700, new TimeSpan(0, 560))))
        .containsExactly(new WavPiece(0, 580), new WavPiece(580, 700));
  }

  @Test
  void aPieceHasItsSamples() throws IOException {
    Path wav =
        WavSound.silence(1)
            .then(WavSound.tone(1))
            .then(WavSound.silence(1))
            .write(folder.resolve("all.wav"));
    Path piece = folder.resolve("piece.wav");

    new WavPiece(0.5, 2).write(wav, piece);

    assertThat(Files.size(piece)).isEqualTo(44 + 2 * 24_000);
    assertThat(WavLevels.of(piece))
        .hasValueSatisfying(
            levels -> {
              assertThat(levels.length()).isEqualTo(150);
              assertThat(levels.dbfs(49)).isEqualTo(-100);
              assertThat(levels.dbfs(51)).isGreaterThan(-10);
            });
  }

  private static DecodedAudio audio(double seconds, TimeSpan... voiced) {
    return new DecodedAudio(seconds, 0, List.of(voiced), -3);
  }
}
