package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StageDirectionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          [music swells] I left. -> I left.
          I left. (pause) Then I ran. -> I left. Then I ran.
          I left (laughs softly). -> I left.
          *sighs* It was over. -> It was over.
          It was over. *long pause* Then it began. -> It was over. Then it began.
          NARRATOR: Hello. -> Hello.
          Narrator (V.O.): Hello. -> Hello.
          **Narrator:** Hello. -> Hello.
          **Hook (0-3 seconds):** Hello. -> Hello.
          ANNA (whispering): Hello. -> Hello.
          Hello. [SFX: door slams] Bye. -> Hello. Bye.
          It grew to 5 m [1] in a year. -> It grew to five meters in a year.
          """)
  void directionsAreRemoved(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          Anna (my sister, not me) came. -> Anna (my sister, not me) came.
          He told her (laughing at me) to go. -> He told her (laughing at me) to go.
          It was *really* late. -> It was really late.
          *The next morning* I left. -> The next morning I left.
          WARNING: Do not open. -> Warning: Do not open.
          She saw him [the doctor] leave. -> She saw him (the doctor) leave.
          I said: go. -> I said: go.
          Scenes of war. -> Scenes of war.
          """)
  void proseIsKept(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCENE 1",
        "Scene 2: The Door",
        "FADE IN:",
        "CUT TO:",
        "INT. HOUSE - NIGHT",
        "SFX: door slams",
        "Title: The Lighthouse",
        "#story #shorts",
        "[music]",
        "*sighs*"
      })
  void directionLinesAreRemoved(String line) {
    assertThat(SpokenText.of("One.\n\n" + line + "\n\nTwo.")).isEqualTo("One.\nTwo.");
  }

  @Test
  void aDirectionContainsACueAndNoNarrativeWord() {
    assertThat(StageDirections.isDirection("laughs softly")).isTrue();
    assertThat(StageDirections.isDirection("a long pause")).isTrue();
    assertThat(StageDirections.isDirection("door slams")).isTrue();
    assertThat(StageDirections.isDirection("music was her life")).isFalse();
    assertThat(StageDirections.isDirection("a fake smile")).isFalse();
  }
}
