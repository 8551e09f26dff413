package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.audio.AudioDuration;
import dev.storygen.check.audio.IntegratedLoudness;
import dev.storygen.check.audio.TruePeak;
import dev.storygen.check.subtitle.SubtitleCoverage;
import dev.storygen.media.Loudness;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Cue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outcome names the file that is wrong, with a fix for that file. */
class JudgedFilesTest {

  private static final String VIDEO = "lighthouse/video.mp4";
  private static final String VOICEOVER = "lighthouse/voiceover.mp3";

  private StoryFolder story;

  @BeforeEach
  void makeStory(@TempDir Path folder) {
    story = new StoryFolder(folder);
  }

  @Test
  void aVideoThatIsTooLoudIsNamed() {
    loudness("video.mp4", -5);

    CheckOutcome outcome = story.check(new IntegratedLoudness());

    assertThat(outcome.file()).isEqualTo(VIDEO);
    assertThat(outcome.fix())
        .isEqualTo("Normalise the sound of the video or set <checks><loudness>.");
  }

  @Test
  void aVoiceoverThatIsTooSoftIsNamed() {
    loudness("voiceover.mp3", -40);

    CheckOutcome outcome = story.check(new IntegratedLoudness());

    assertThat(outcome.file()).isEqualTo(VOICEOVER);
    assertThat(outcome.message())
        .isEqualTo(
            "voiceover.mp3 of lighthouse: loudness is -40 LUFS (mono), but expected minimum is"
                + " -31 LUFS. Normalise the voiceover (<voice><loudness>) or set"
                + " <checks><loudness>.");
  }

  @Test
  void twoFilesThatAreWrongAreBothNamedWithTheirFixes() {
    loudness("voiceover.mp3", -5);
    loudness("video.mp4", -40);

    CheckOutcome outcome = story.check(new IntegratedLoudness());

    assertThat(outcome.message())
        .isEqualTo(
            "voiceover.mp3 of lighthouse: loudness is -5 LUFS (mono), but expected maximum is"
                + " -9 LUFS. video.mp4 of lighthouse: loudness of the video is -40 LUFS (mono), but"
                + " expected minimum is -31 LUFS. Normalise the voiceover (<voice><loudness>) or"
                + " set <checks><loudness>. Normalise the sound of the video or set"
                + " <checks><loudness>.");
    assertThat(outcome.message()).endsWith(outcome.fix());
    assertThat(outcome.file()).isEqualTo(VOICEOVER);
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    story.unreadable("video.mp4", Loudness.FACT, "video.mp4 ends early");

    CheckOutcome outcome = story.check(new TruePeak());

    assertThat(outcome.status()).isEqualTo(CheckStatus.VIOLATED);
    assertThat(outcome.file()).isEqualTo(VIDEO);
    assertThat(outcome.message())
        .isEqualTo("video.mp4 of lighthouse ends early. Make the file again or replace it.");
  }

  @Test
  void aFileThatIsMissingIsNotAnother() {
    story.without("voiceover.mp3");

    List<CheckOutcome> outcomes =
        story.check(new QualityGate(List.of(new SubtitleCoverage()), GateSettings.defaults()));

    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.get(0).message()).startsWith("voiceover of lighthouse is missing");
    assertThat(outcomes.get(0).file()).isNull();
  }

  @Test
  void aCheckThatComparesFilesNamesItsFirst() {
    story.cues(Cue.of(30, 47, "late"));

    assertThat(story.check(new SubtitleCoverage()).file()).isEqualTo("lighthouse/subtitles.srt");
    assertThat(story.briefExpects(5).check(new AudioDuration()).file()).isEqualTo(VOICEOVER);
  }

  private void loudness(String file, double integrated) {
    story.fact(file, Loudness.FACT, SoundFacts.loudness(integrated, -2));
  }
}
