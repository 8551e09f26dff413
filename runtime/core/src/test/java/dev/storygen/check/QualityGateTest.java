package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertUnmeasured;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityGateTest {

  @TempDir Path folder;

  @Test
  void allChecksAreFoundAndMadeInTheOrderOfTheIndex() throws IOException {
    StoryFolder story = new StoryFolder(folder);
    List<String> index = PagesTest.index();
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
  void theVoiceoverIsDecodedOnceForEachSilenceThreshold() {
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

    assertThat(story.thresholds)
        .containsExactly(SilenceThreshold.DEFAULT, new SilenceThreshold(-60, 0.1));
    assertThat(story.opened).isEqualTo(story.decoded);
    assertThat(story.waveforms).hasSize(1);
  }

  @Test
  void aCheckThatReadsAnOptionItDoesNotDeclareIsUnmeasured() {
    Check greedy =
        check(
            "greedy",
            List.of(),
            facts -> Measurement.of("m", facts.option(SubtitleCoverage.LONGEST_CUE), "s"));

    assertUnmeasured(
        new StoryFolder(folder).check(greedy),
        "script.txt of lighthouse: greedy could not be measured: "
            + "java.lang.IllegalArgumentException: the check declares no option longestCue. "
            + "See worker.log, or set <skipChecks>greedy</skipChecks>.");
  }

  @Test
  void aDecoderThatFailedDoesNotRunAgain() {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new IllegalStateException("no decoder");
                });

    story.check(QualityGate.load(only("audio-bitrate", "audio-duration", "subtitle-coverage")));

    assertThat(story.decoded).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio-bitrate", "audio-duration", "subtitle-coverage", "video-duration"})
  void aVoiceoverThatCannotBeReadIsViolated(String check) {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new UnreadableMediaException("voiceover.mp3 has no audio stream");
                });

    assertViolated(
        story.check(QualityGate.load(only(check))).get(0),
        "voiceover.mp3 of lighthouse has no audio stream. Make the file again or replace it.");
  }

  @ParameterizedTest
  @CsvSource({
    "audio-bitrate,voiceover.mp3",
    "audio-duration,voiceover.mp3",
    "subtitle-coverage,subtitles.srt",
    "video-duration,video.mp4",
    "video-streams,video.mp4"
  })
  void aDecoderThatFailsIsUnmeasured(String check, String file) {
    StoryFolder story =
        new StoryFolder(folder)
            .audioIs(
                () -> {
                  throw new IOException("Input/output error");
                })
            .videoIs(
                () -> {
                  throw new IOException("Input/output error");
                });

    assertUnmeasured(
        story.check(QualityGate.load(only(check))).get(0),
        "%s of lighthouse: %s could not be measured: Input/output error. ".formatted(file, check)
            + "See worker.log, or set <skipChecks>%s</skipChecks>.".formatted(check));
  }

  static Stream<Arguments> checksAndTheirArtefacts() {
    return PagesTest.checks().stream()
        .flatMap(
            check ->
                check.artefacts().stream()
                    .map(artefact -> Arguments.of(check.name(), artefact.label())));
  }

  @ParameterizedTest
  @MethodSource("checksAndTheirArtefacts")
  void aRequiredFileThatIsMissingIsViolated(String check, String artefact) {
    StoryFolder story = new StoryFolder(folder);
    GateSettings settings =
        new GateSettings(
            List.of(check),
            null,
            null,
            null,
            Map.of(artefact, List.of("a.*", "only:*.b")),
            null,
            null);

    CheckOutcome outcome = story.check(QualityGate.load(settings)).get(0);

    assertViolated(
        outcome,
        "%s of lighthouse is missing: looked in its folder for a.*, the only *.b. "
                .formatted(artefact)
            + "Make it, name it in <artefacts><%s> or take it out of <require>."
                .formatted(artefact));
  }

  @Test
  void aCheckOfAFileThatIsNotRequiredAndNotThereIsLeftOut() {
    StoryFolder story = new StoryFolder(folder).without("video.mp4").without("subtitles.srt");
    Set<Artefact> there = Set.of(Artefact.VOICEOVER, Artefact.SCRIPT);
    GateSettings settings =
        new GateSettings(null, null, null, List.of("voiceover", "script"), null, null, null);

    assertThat(story.check(QualityGate.load(settings)))
        .extracting(CheckOutcome::check)
        .contains("audio-bitrate", "script-length")
        .containsExactlyElementsOf(
            PagesTest.checks().stream()
                .filter(check -> there.containsAll(check.artefacts()))
                .map(Check::name)
                .sorted()
                .toList());
  }

  @Test
  void theUsersPatternsFindTheFile() {
    StoryFolder story = new StoryFolder(folder).file("take2.wav", "x");
    GateSettings settings =
        new GateSettings(
            List.of("audio-size"),
            null,
            Map.of("audio-size", Map.of("minimum", "2")),
            null,
            Map.of("voiceover", List.of("take*.wav")),
            null,
            null);

    assertViolated(
        story.check(QualityGate.load(settings)).get(0),
        "take2.wav of lighthouse: audio size is 1 bytes, but expected minimum is 2 bytes. "
            + "Make the voiceover again or set <checks><audio-size>.");
  }

  @Test
  void theUsersLimitsAndSeverityHold() {
    StoryFolder story = new StoryFolder(folder);
    GateSettings settings =
        new GateSettings(
            List.of("audio-bitrate"),
            null,
            Map.of("audio-bitrate", Map.of("value", "192.001", "severity", "warning")),
            null,
            null,
            null,
            null);

    CheckOutcome outcome = story.check(QualityGate.load(settings)).get(0);

    assertThat(outcome.severity()).isEqualTo(Severity.WARNING);
    assertViolated(
        outcome,
        "voiceover.mp3 of lighthouse: audio bitrate is 192 kbit/s, "
            + "but expected minimum is 192.001 kbit/s."
            + " Raise <voice><bitrate> or set <checks><audio-bitrate>.");
  }

  @Test
  void violationsOfAKnownBrokenStoryAreWarnings() {
    GateSettings settings = knownBroken("other", "lighthouse");

    assertThat(
            new StoryFolder(folder)
                .file("script.txt", "Too short.")
                .check(QualityGate.load(settings)))
        .extracting(CheckOutcome::status, CheckOutcome::severity)
        .containsExactly(tuple(CheckStatus.VIOLATED, Severity.WARNING));
  }

  @Test
  void ofAStoryThatIsNotKnownToBeBrokenTheyAreErrors() {
    assertThat(
            new StoryFolder(folder)
                .file("script.txt", "Too short.")
                .check(QualityGate.load(knownBroken("other"))))
        .extracting(CheckOutcome::status, CheckOutcome::severity)
        .containsExactly(tuple(CheckStatus.VIOLATED, Severity.ERROR));
  }

  private static GateSettings knownBroken(String... stories) {
    return new GateSettings(
        List.of("script-length"), null, null, null, null, null, List.of(stories));
  }

  @Test
  void theConfiguredDurationTakesPrecedenceOverTheBriefsAndTheFiles() {
    StoryFolder story =
        new StoryFolder(folder).briefExpects(47).file("words.json", "{\"duration\":47}");
    GateSettings settings =
        new GateSettings(List.of("audio-duration"), null, null, null, null, 94.0, null);

    assertViolated(
        story.check(QualityGate.load(settings)).get(0),
        "voiceover.mp3 of lighthouse: deviation from the expected duration is 50 % "
            + "(47 s against 94 s by expectedDuration), but expected maximum is 5 %."
            + " Compare the voiceover with its script or set <checks><audio-duration>.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"duration\": \"47\"}|words.json of lighthouse: 'duration' is \"47\", but expected seconds above 0",
        "{\"duration\": 0}|words.json of lighthouse: 'duration' is 0, but expected seconds above 0",
        "{\"duration\": 1e999}|words.json of lighthouse: 'duration' is \"Infinity\", but expected seconds above 0",
      })
  void aBadDurationInWordsJsonIsViolated(String json, String message) {
    assertViolated(
        new StoryFolder(folder).file("words.json", json).check(new AudioDuration()),
        message + ". Make the file again or replace it.");
  }

  @Test
  void wordsJsonThatIsNoJsonIsViolated() {
    assertThat(
            new StoryFolder(folder)
                .file("words.json", "{\n\"duration\" 47}")
                .check(new AudioDuration())
                .message())
        .startsWith("words.json of lighthouse line 2 is no JSON: Unexpected character")
        .endsWith(". Make the file again or replace it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"words\": []}", "[]"})
  void wordsJsonWithoutADurationSetsNoExpectation(String json) {
    assertPassed(new StoryFolder(folder).file("words.json", json).check(new AudioDuration()));
  }

  @Test
  void anExceptionOfOneCheckDoesNotAffectTheOthers() {
    Check broken = check("broken", List.of(), facts -> Measurement.of("m", Double.NaN, ""));
    QualityGate gate =
        new QualityGate(List.of(new ScriptLength(), broken), GateSettings.defaults());

    List<CheckOutcome> outcomes = new StoryFolder(folder).check(gate);

    assertThat(outcomes)
        .extracting(CheckOutcome::status)
        .containsExactly(CheckStatus.UNMEASURED, CheckStatus.PASSED);
  }

  @Test
  void aCheckWithoutAMeasurementThatItsLimitsBoundIsUnmeasured() {
    Limit limit = Limit.atLeast("minimum", "loudness", 1, "LUFS");
    Check silent = check("loud", List.of(limit), facts -> Measurement.of("peak", 1, "dBTP"));

    assertUnmeasured(
        new StoryFolder(folder).check(silent),
        "script.txt of lighthouse: loud could not be measured: "
            + "it returned no measurement that its limits bound. "
            + "See worker.log, or set <skipChecks>loud</skipChecks>.");
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
        .isEqualTo("video stream count minimum 1, audio stream count minimum 1");
  }

  private static GateSettings only(String... checks) {
    return new GateSettings(List.of(checks), null, null, null, null, null, null);
  }

  private interface Measuring {
    Measurement measure(StoryFacts facts) throws IOException;
  }

  private static Check check(String name, List<Limit> limits, Measuring measuring) {
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Artefact> artefacts() {
        return List.of(Artefact.SCRIPT);
      }

      @Override
      public List<Limit> limits() {
        return limits;
      }

      @Override
      public List<Measurement> measure(StoryFacts facts) throws IOException {
        return List.of(measuring.measure(facts));
      }

      @Override
      public String fix() {
        return "Correct it.";
      }
    };
  }
}
