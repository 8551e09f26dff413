package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertUnmeasured;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.script.ScriptLength;
import dev.storygen.check.video.VideoSize;
import dev.storygen.check.video.VideoStreams;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.Envelope;
import dev.storygen.media.ImageFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.StorySettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityGateTest {

  @TempDir Path folder;

  @Test
  void allChecksAreFoundAndMadeInTheOrderOfTheIndex() throws IOException {
    StoryFolder story =
        new StoryFolder(folder)
            .file("words.json", "{\"duration\":47,\"alignmentAccuracy\":0.9,\"words\":[{}]}")
            .file("thumbnail.png", "x")
            .fact("thumbnail.png", ImageFacts.FACT, new ImageFacts(1080, 1920, 0, 1))
            .expected(new StorySettings(Optional.empty(), Optional.of(Locale.US), List.of()));
    List<String> off =
        PagesTest.checks().stream()
            .filter(check -> check.severity() == Severity.OFF)
            .map(Check::name)
            .toList();
    List<String> index = PagesTest.index().stream().filter(it -> !off.contains(it)).toList();
    QualityGate gate = QualityGate.load(GateSettings.defaults());

    List<CheckOutcome> outcomes = story.check(gate);

    assertThat(gate.checkNames()).isEqualTo(index);
    assertThat(outcomes).extracting(CheckOutcome::check).isEqualTo(index);
    assertThat(outcomes).allSatisfy(CheckAssert::assertPassed);
  }

  @Test
  void eachFileIsDecodedOnceAndAnnouncedBefore() {
    StoryFolder story = new StoryFolder(folder);

    story.check(QualityGate.load(GateSettings.defaults()));

    assertThat(story.decoded)
        .containsExactly(story.folder.resolve("voiceover.mp3"), story.folder.resolve("video.mp4"));
    assertThat(story.opened).isEqualTo(story.decoded);
  }

  @Test
  void theVoiceoverIsInspectedOnceForTheFactsOfAllChecks() {
    StoryFolder story = new StoryFolder(folder);
    Map<String, String> quieter = Map.of("silenceLevel", "-60");
    GateSettings settings =
        new GateSettings(
            List.of("audio-bitrate", "audio-duration", "subtitle-coverage", "video-duration"),
            null,
            Map.of("subtitle-coverage", quieter),
            null,
            null,
            null,
            null);

    assertThat(story.check(QualityGate.load(settings))).allSatisfy(CheckAssert::assertPassed);

    assertThat(story.inspections)
        .containsExactly(
            Set.of(
                AudioFacts.FACT,
                Envelope.FACT,
                WaveformFact.DEFAULT,
                new WaveformFact(new SilenceThreshold(-60, 0.1)),
                new WaveformFact(new SilenceThreshold(-40, 0.1))),
            Set.of(VideoFacts.FACT));
    assertThat(story.opened).isEqualTo(story.decoded);
    assertThat(story.waveforms).hasSize(1);
  }

  @Test
  void aFactThatACheckDoesNotDeclareIsNotThere() {
    Check undeclared =
        new FakeCheck(
            "undeclared",
            List.of(),
            facts -> {
              facts.get(MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT));
              return Measurement.of("m", 1, "");
            });
    StoryFolder story = new StoryFolder(folder);

    assertUnmeasured(
        story.check(new QualityGate(List.of(undeclared), GateSettings.defaults())).get(0),
        "script.txt of lighthouse: undeclared could not be measured: "
            + "the check does not declare the fact "
            + "MediaFact[artefact=VOICEOVER, fact=AudioFacts]. "
            + "See worker.log, or set <skipChecks>undeclared</skipChecks>.");
    assertThat(story.opened).isEmpty();
  }

  @Test
  void anExceptionOfOneCheckDoesNotAffectTheOthers() {
    Check broken = new FakeCheck("broken", List.of(), facts -> Measurement.of("m", Double.NaN, ""));
    QualityGate gate =
        new QualityGate(List.of(new ScriptLength(), broken), GateSettings.defaults());

    List<CheckOutcome> outcomes = new StoryFolder(folder).check(gate);

    assertThat(outcomes)
        .extracting(CheckOutcome::status)
        .containsExactly(CheckStatus.UNMEASURED, CheckStatus.PASSED);
  }

  @Test
  void anOutcomeNamesTheStoryTheLimitsAndTheFileAsTheCallerDoes() {
    StoryFolder story = new StoryFolder(folder).file("script.txt", "short");

    CheckOutcome outcome = story.check(new ScriptLength());

    assertThat(outcome.durationSeconds()).isPositive();
    assertThat(outcome.withDurationSeconds(0))
        .isEqualTo(
            new CheckOutcome(
                "lighthouse",
                "script-length",
                CheckStatus.VIOLATED,
                Severity.ERROR,
                List.of(
                    new Measurement("script length", new BigDecimal(5), "characters"),
                    new Measurement("words", new BigDecimal(1), "")),
                "minimum 200 characters",
                List.of(Limit.atLeast("minimum", "script length", 200, "characters")),
                Path.of("lighthouse", "script.txt").toString(),
                "script.txt of lighthouse: script length is 5 characters, "
                    + "but expected minimum is 200 characters. "
                    + "Write more or set <checks><script-length>.",
                "Write more or set <checks><script-length>.",
                0));
  }

  @Test
  void anOutcomeOfAFileThatIsMissingNamesNoFile() {
    assertThat(new StoryFolder(folder).without("video.mp4").check(new VideoSize()).file()).isNull();
  }

  @Test
  void severalLimitsNameWhatTheyBound() {
    assertThat(new StoryFolder(folder).check(new VideoStreams()).limit())
        .isEqualTo(
            "video stream count minimum 1, audio stream count minimum 1, "
                + "silent share of the sound maximum 95 %");
  }
}
