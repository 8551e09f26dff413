package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.check.GateSettings;
import dev.storygen.model.PictureFormat;
import dev.storygen.worker.Task;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class VerifyMojoTest {

  private static final String START =
      "<project><build><plugins><plugin><artifactId>storygen-maven-plugin</artifactId>"
          + "<configuration>";
  private static final String END = "</configuration></plugin></plugins></build></project>";

  private final Properties commandLine = new Properties();

  @Test
  @InjectMojo(goal = "verify")
  void withoutAWordInThePomTheGateIsAtItsDefaults(VerifyMojo mojo) {
    assertThat(settings(mojo)).isEqualTo(GateSettings.defaults());
  }

  @Test
  @InjectMojo(
      goal = "verify",
      pom =
          START
              + "<checks><audio-bitrate><minimum>64</minimum><severity>warning</severity>"
              + "</audio-bitrate><script-length>300</script-length></checks>"
              + END)
  void limitsAreWrittenLongOrShort(VerifyMojo mojo) {
    assertThat(settings(mojo).overrides())
        .isEqualTo(
            Map.of(
                "audio-bitrate", Map.of("minimum", "64", "severity", "warning"),
                "script-length", Map.of("value", "300")));
  }

  @Test
  @InjectMojo(
      goal = "verify",
      pom =
          START
              + "<checks><audio-bitrate><minimum>64</minimum><severity>warning</severity>"
              + "</audio-bitrate></checks>"
              + END)
  void thoseOfTheCommandLineAreApart(VerifyMojo mojo) {
    commandLine.setProperty("storygen.audio-bitrate.minimum", "96");
    commandLine.setProperty("storygen.video-size", "1000");

    assertThat(settings(mojo).overrides())
        .isEqualTo(Map.of("audio-bitrate", Map.of("minimum", "64", "severity", "warning")));
    assertThat(settings(mojo).properties())
        .isEqualTo(
            Map.of(
                "audio-bitrate", Map.of("minimum", "96"), "video-size", Map.of("value", "1000")));
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + "<formats>shorts,landscape</formats>" + END)
  void formatsAreThoseOfFoldersThatDoNotSayThem(VerifyMojo mojo) {
    assertThat(settings(mojo).formats())
        .extracting(PictureFormat::name)
        .containsExactly("shorts", "landscape");
  }

  @Test
  @InjectMojo(goal = "verify", pom = START + "<formats>HTML</formats>" + END)
  void aReportIsNoFormat(VerifyMojo mojo) {
    assertThatThrownBy(() -> settings(mojo))
        .hasMessage(
            "storygen.formats has 'HTML', which is a report, but expected formats of videos. Name"
                + " reports in storygen.reports.");
  }

  @Test
  @InjectMojo(
      goal = "verify",
      pom =
          START
              + "<checks><subtitle-coverage><longestCue>7</longestCue></subtitle-coverage></checks>"
              + END)
  void optionsAreSetLikeLimits(VerifyMojo mojo) {
    commandLine.setProperty("storygen.subtitle-coverage.silenceLevel", "-45");

    assertThat(settings(mojo).overrides())
        .isEqualTo(Map.of("subtitle-coverage", Map.of("longestCue", "7")));
    assertThat(settings(mojo).properties())
        .isEqualTo(Map.of("subtitle-coverage", Map.of("silenceLevel", "-45")));
  }

  @Test
  @InjectMojo(goal = "verify")
  void whatOtherGoalsAreToldIsNoLimit(VerifyMojo mojo) {
    commandLine.setProperty("storygen.voice", "elevenlabs");
    commandLine.setProperty("storygen.voice.bitrate", "96");
    commandLine.setProperty("storygen.video.width", "720");
    commandLine.setProperty("storygen.text.model", "gpt-4o");
    commandLine.setProperty("storygen.transcription.model", "whisper-1");
    commandLine.setProperty("storygen.images.model", "gpt-image-1");
    commandLine.setProperty("storygen.resilience.maxRetries", "5");
    commandLine.setProperty("storygen.budget.tokens", "1000");
    commandLine.setProperty("storygen.doctor.connect", "true");
    commandLine.setProperty("storygen.cache", "read");
    commandLine.setProperty("storygen.cache.check", "true");
    commandLine.setProperty("storygen.reports", "CSV");
    commandLine.setProperty("storygen.reportsDirectory", "reports");

    assertThat(settings(mojo).overrides()).isEmpty();
  }

  @Test
  @InjectMojo(
      goal = "verify",
      pom =
          START
              + "<artefacts><voiceover>speech.*, *.ogg</voiceover><video>final.mp4</video>"
              + "</artefacts>"
              + END)
  void artefactsAreFoundByThePatternsOfPomAndCommandLine(VerifyMojo mojo) {
    commandLine.setProperty("storygen.artefacts.video", "cut.mp4");

    assertThat(settings(mojo).artefacts())
        .isEqualTo(Map.of("voiceover", List.of("speech.*", "*.ogg"), "video", List.of("cut.mp4")));
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "onlyChecks", value = "audio-size,video-size")
  @MojoParameter(name = "skipChecks", value = "video-size")
  @MojoParameter(name = "require", value = "voiceover")
  @MojoParameter(name = "expectedDuration", value = "47.5")
  @MojoParameter(name = "knownBroken", value = "rock,tree")
  void checksArePickedByName(VerifyMojo mojo) {
    assertThat(settings(mojo))
        .isEqualTo(
            new GateSettings(
                List.of("audio-size", "video-size"),
                List.of("video-size"),
                Map.of(),
                List.of("voiceover"),
                Map.of(),
                47.5,
                List.of("rock", "tree")));
  }

  @Test
  @InjectMojo(goal = "verify")
  void itsWorkerNeedsNoVoiceAndNoAligner(VerifyMojo mojo) {
    GroupedProperties properties = new GroupedProperties(new Properties(), commandLine);

    assertThat(mojo.setup(mojo.task(properties)).artifactIds()).containsExactly("storygen-ffmpeg");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedGoalSaysSoAndDoesNothing(VerifyMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog();
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO storygen:verify is skipped (storygen.skip).");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "natives", value = "x264")
  void badNativesAreAnError(VerifyMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage("storygen.natives is 'x264', but expected lgpl or gpl.");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "reports", value = "html,jason")
  void aFormatThatNobodyKnowsIsRefusedBeforeAnyWork(VerifyMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage(
            "storygen.reports has 'JASON', but expected CODEQUALITY, CSV, HTML, JSON, JUNIT,"
                + " PROMETHEUS or SARIF. Did you mean 'JSON'?");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "threads", value = "-1")
  void fewerThanNoThreadsAreAnError(VerifyMojo mojo) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(mojo::execute)
        .withMessage("storygen.threads is -1, but expected at least 1.");
  }

  private GateSettings settings(VerifyMojo mojo) {
    GroupedProperties properties = new GroupedProperties(new Properties(), commandLine);
    Task.Verify task = (Task.Verify) mojo.task(properties);
    return task.settings();
  }
}
