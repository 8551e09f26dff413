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
import dev.storygen.model.StorySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptMatchTest {

  private static final String SCRIPT =
      "Nobody came on the last night, so I climbed the stairs and put the light out myself.";

  @TempDir Path folder;

  private final FakeRecogniser recogniser = new FakeRecogniser();
  private StoryFolder story;

  @BeforeEach
  void scripted() {
    story = new StoryFolder(folder).file("script.txt", SCRIPT).recognisedBy(recogniser);
  }

  @Test
  void theScriptInOtherSpellingPasses() {
    recogniser.hears(
        "nobody came on the last night so I climbed the stairs and put the light OUT myself");

    CheckOutcome outcome = check();

    assertPassed(outcome);
    assertMeasured(outcome, "word error rate of what is heard", 0);
    assertThat(recogniser.heardIn).isEqualTo(story.folder.resolve("voiceover.mp3"));
  }

  @Test
  void halfOfTheScriptIsViolated() {
    recogniser.hears("Nobody came on the last night so I");

    assertViolated(
        check(),
        "script.txt of lighthouse: word error rate of what is heard is 0.53 (9 errors in 17 words;"
            + " in voiceover.mp3 8 are heard: 'Nobody came on the last night so I'), but expected"
            + " maximum is 0.2. Listen whether the voice says the script, voice it again, or set"
            + " <checks><transcript-match>.");
  }

  @Test
  void aToneIsViolated() {
    recogniser.hears("");

    assertViolated(
        check(),
        "script.txt of lighthouse: word error rate of what is heard is 1 (17 errors in 17 words; in"
            + " voiceover.mp3 no word is heard), but expected maximum is 0.2. Listen whether the"
            + " voice says the script, voice it again, or set <checks><transcript-match>.");
  }

  @Test
  void withoutAVoiceoverTheSoundOfTheVideoCounts() {
    recogniser.hears(SCRIPT);
    story.without("voiceover.mp3");

    assertPassed(check());
    assertThat(recogniser.heardIn).isEqualTo(story.folder.resolve("video.mp4"));
  }

  @Test
  void withoutSoundThereIsNothingToJudge() {
    story.without("voiceover.mp3").without("video.mp4");

    assertThat(story.check(new QualityGate(List.of(new TranscriptMatch()), named()))).isEmpty();
  }

  @Test
  void theLanguageIsThatOfTheStory() {
    recogniser.hears(SCRIPT);

    check();
    assertThat(recogniser.language).isEmpty();
    story.expected(new StorySettings(Optional.empty(), Optional.of(Locale.GERMAN), List.of()));
    check();
    assertThat(recogniser.language).hasValue(Locale.GERMAN);
  }

  @Test
  void aScriptWithoutAWordIsViolated() {
    story.file("script.txt", "...");

    assertThat(check().message())
        .startsWith("script.txt of lighthouse has no word, but expected a script.");
  }

  @Test
  void aServiceThatFailsLeavesItUnmeasured() {
    recogniser.fails(new IOException("stub/transcription answered 401"));

    CheckOutcome outcome = check();

    assertThat(outcome.status()).isEqualTo(CheckStatus.UNMEASURED);
    assertThat(outcome.message()).contains("stub/transcription answered 401");
  }

  @Test
  void itIsMadeOnRequestOnly() {
    assertThat(
            story.check(new QualityGate(List.of(new TranscriptMatch()), GateSettings.defaults())))
        .isEmpty();
    assertThat(recogniser.heardIn).isNull();
    assertThat(RecognisedChecks.transcribe(GateSettings.defaults())).isFalse();
    assertThat(RecognisedChecks.transcribe(named())).isTrue();
    assertThat(RecognisedChecks.transcribe(settings("severity", "warning"))).isTrue();
    assertThat(RecognisedChecks.transcribe(settings("maximum", "0.1"))).isFalse();
  }

  @Test
  void aStoryThatAsksAloneIsUnmeasured() {
    CheckOutcome outcome =
        new StoryFolder(folder).check(new TranscriptMatch(), Map.of("severity", "error"));

    assertThat(outcome.status()).isEqualTo(CheckStatus.UNMEASURED);
    assertThat(outcome.message())
        .contains("Set <checks><transcript-match><severity> in the POM; stories can turn it off");
  }

  private CheckOutcome check() {
    return story.check(new TranscriptMatch(), Map.of("severity", "error"));
  }

  private static GateSettings named() {
    return new GateSettings(List.of("transcript-match"), null, null, null, null, null, null);
  }

  private static GateSettings settings(String name, String value) {
    return new GateSettings(
        null, null, Map.of("transcript-match", Map.of(name, value)), null, null, null, null);
  }
}
