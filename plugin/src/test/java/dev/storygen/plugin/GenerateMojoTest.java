package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.speech.VoicePace;
import dev.storygen.worker.Task;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest(realRepositorySession = true)
class GenerateMojoTest {

  private static final String START =
      "<project><build><plugins><plugin><artifactId>storygen-maven-plugin</artifactId>"
          + "<configuration>";
  private static final String END = "</configuration></plugin></plugins></build></project>";

  private final Properties commandLine = new Properties();

  @Test
  @InjectMojo(goal = "generate")
  void withoutAWordInThePomAStoryIsMadeAsTheDocumentationSays(GenerateMojo mojo) {
    assertThat(settings(mojo))
        .isEqualTo(
            new PipelineSettings(
                CaptionLook.defaults(),
                false,
                NarrationSettings.defaults(),
                new SpeechLimits(0.75, 6),
                new AudioTarget(192, 44_100, -14, -1, -45, 0.2),
                new VideoFormat(1080, 1920, 30)));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<captionWords>1</captionWords><align>always</align>"
              + "<headings>skip</headings><speakTitle>true</speakTitle>"
              + "<voice><bitrate>128</bitrate><sampleRate>48000</sampleRate>"
              + "<loudness>-16</loudness><truePeak>-2</truePeak>"
              + "<silenceThreshold>-50</silenceThreshold><padding>0.5</padding></voice>"
              + "<video><width>720</width><height>1280</height><frameRate>25</frameRate></video>"
              + END)
  void thePomSaysHow(GenerateMojo mojo) {
    assertThat(settings(mojo))
        .isEqualTo(
            new PipelineSettings(
                new CaptionLook(Map.of(CaptionSetting.MAX_WORDS, String.valueOf(1))),
                true,
                new NarrationSettings(true, true),
                new SpeechLimits(0.75, 6),
                new AudioTarget(128, 48_000, -16, -2, -50, 0.5),
                new VideoFormat(720, 1280, 25)));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<voice><speed>1.25</speed>"
              + "<pauseBetweenParagraphs>1.5</pauseBetweenParagraphs></voice>"
              + END)
  void theVoiceIsFasterAndPausesLonger(GenerateMojo mojo) {
    assertThat(settings(mojo).pace()).isEqualTo(new VoicePace(1.25, Optional.of(1.5)));
  }

  @Test
  @InjectMojo(goal = "generate", pom = START + "<voice><speed>3</speed></voice>" + END)
  void aSpeedThatNoVoiceCanFollowIsRefused(GenerateMojo mojo) {
    assertRefused(mojo, "<voice><speed> is '3', but expected a number from 0.5 to 2.");
  }

  @Test
  @InjectMojo(goal = "generate", pom = START + "<video><width>720</width></video>" + END)
  void theCommandLineWins(GenerateMojo mojo) {
    commandLine.setProperty("storygen.video.width", "216");
    commandLine.setProperty("storygen.video.height", "384");

    assertThat(settings(mojo).video()).isEqualTo(new VideoFormat(216, 384, 30));
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "align", value = "never")
  void alignIsAutoOrAlways(GenerateMojo mojo) {
    assertRefused(mojo, "storygen.align is 'never', but expected auto or always.");
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "headings", value = "drop")
  void headingsAreSpokenOrSkipped(GenerateMojo mojo) {
    assertRefused(mojo, "storygen.headings is 'drop', but expected speak or skip.");
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "captionWords", value = "0")
  void aCaptionHasAWord(GenerateMojo mojo) {
    assertRefused(mojo, "storygen.captionWords is 0, but expected a whole number from 1 to 20.");
  }

  @Test
  @InjectMojo(goal = "generate", pom = START + "<voice><bitRate>128</bitRate></voice>" + END)
  void aMisspeltSettingIsRefused(GenerateMojo mojo) {
    assertRefused(
        mojo,
        "<voice> has no setting 'bitRate'. Did you mean 'bitrate'? There are: speed,"
            + " pauseBetweenParagraphs, maxMissing, bitrate, sampleRate, loudness, truePeak,"
            + " silenceThreshold, padding.");
  }

  @Test
  @InjectMojo(goal = "generate", pom = START + "<video><width>721</width></video>" + END)
  void anOddVideoIsRefused(GenerateMojo mojo) {
    assertRefused(
        mojo,
        "A video of 721x1920 at 30 frames a second cannot be made: expected even sizes from 16 and"
            + " a frame rate from 1 to 120.");
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "skip", value = "true")
  void aSkippedGoalSaysSoAndDoesNothing(GenerateMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog();
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines()).containsExactly("INFO storygen:generate is skipped (storygen.skip).");
  }

  private void assertRefused(GenerateMojo mojo, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings(mojo)).withMessage(message);
  }

  private PipelineSettings settings(GenerateMojo mojo) {
    GroupedProperties properties = new GroupedProperties(new Properties(), commandLine);
    Task.Generate task = (Task.Generate) mojo.task(properties);
    return task.settings();
  }
}
