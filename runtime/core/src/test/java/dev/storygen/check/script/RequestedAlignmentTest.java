package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.FakeRecogniser;
import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media without a {@code words.json}, which the embedded aligner measures on request. */
class RequestedAlignmentTest {

  private static final String SCRIPT = "Nobody came on the last night so I climbed the stairs";

  @TempDir Path folder;

  private final FakeRecogniser aligner = new FakeRecogniser().hears(SCRIPT);
  private StoryFolder story;

  @BeforeEach
  void scripted() {
    story = new StoryFolder(folder).file("script.txt", SCRIPT).recognisedBy(aligner);
  }

  @Test
  void foreignMediaAreNotJudgedUnlessAsked() {
    assertThat(
            story.check(new QualityGate(List.of(new AlignmentAccuracy()), GateSettings.defaults())))
        .isEmpty();
    assertThat(aligner.heardIn).isNull();
    assertThat(RecognisedChecks.align(GateSettings.defaults())).isFalse();
    assertThat(RecognisedChecks.align(settings("0"))).isFalse();
    assertThat(RecognisedChecks.align(settings("1"))).isTrue();
  }

  @Test
  void wordsThatTheAlignerFindsPass() {
    CheckOutcome outcome = align();

    assertPassed(outcome);
    assertMeasured(outcome, "share of the words with a measured time", 1);
    assertThat(aligner.heardIn).isEqualTo(story.folder.resolve("voiceover.mp3"));
    assertThat(aligner.language).hasValue(Locale.ENGLISH);
  }

  @Test
  void wordsThatItDoesNotFindAreNamed() {
    aligner.hears("Nobody came on the last night");

    assertViolated(
        align(),
        "script.txt of lighthouse: share of the words with a measured time is 0.545 (6 of 11 words;"
            + " 5 in a row were not heard ('so I climbed the stairs')), but expected minimum is"
            + " 0.75. Listen whether the voice says the script, voice it again, or set"
            + " <checks><alignment-accuracy>.");
  }

  @Test
  void theSoundOfTheVideoCountsWithoutAVoiceover() {
    story.without("voiceover.mp3");

    assertPassed(align());
    assertThat(aligner.heardIn).isEqualTo(story.folder.resolve("video.mp4"));
  }

  @Test
  void wordsJsonCountsWhereItSaysHowItWasMeasured() {
    story.file("words.json", "{\"words\":[{\"word\":\"a\",\"measured\":false}]}");

    assertMeasured(align(), "share of the words with a measured time", 0);
    assertThat(aligner.heardIn).isNull();
  }

  @Test
  void wordsJsonDoesNotCountWhereItDoesNotSaySo() {
    story.file("words.json", "{\"words\":[{\"word\":\"a\"}]}");

    assertPassed(align());
    assertThat(aligner.heardIn).isNotNull();
  }

  @Test
  void anotherLanguageThanTheAlignersIsUnmeasured() {
    story.file(
        "script.txt",
        "Mi abuelo cuidó el faro de la costa durante muchos años y nadie vino a apagarlo. Entonces"
            + " yo subí las escaleras, y lo apagué por la noche en que todos se fueron con él.");

    CheckOutcome outcome = align();

    assertThat(outcome.status()).isEqualTo(CheckStatus.UNMEASURED);
    assertThat(outcome.message())
        .contains(
            "the embedded aligner recognises English only, and the script is in another language"
                + " (Spanish). Set its align to 0");
  }

  @Test
  void aStoryThatAsksAloneIsUnmeasured() {
    CheckOutcome outcome =
        new StoryFolder(folder).check(new AlignmentAccuracy(), Map.of("align", "1"));

    assertThat(outcome.status()).isEqualTo(CheckStatus.UNMEASURED);
    assertThat(outcome.message()).contains("the embedded aligner was not started");
  }

  private CheckOutcome align() {
    return story.check(new AlignmentAccuracy(), Map.of("align", "1"));
  }

  private static GateSettings settings(String align) {
    return new GateSettings(
        null, null, Map.of("alignment-accuracy", Map.of("align", align)), null, null, null, null);
  }
}
