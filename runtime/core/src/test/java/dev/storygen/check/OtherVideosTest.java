package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.audio.IntegratedLoudness;
import dev.storygen.check.video.Resolution;
import dev.storygen.check.video.VideoDuration;
import dev.storygen.check.video.VideoSize;
import dev.storygen.media.FrameSize;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.SettingInForce;
import dev.storygen.model.Severity;
import dev.storygen.model.StorySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every video of a story is judged, each by its format. */
class OtherVideosTest {

  private static final String FIX =
      " Render the video in another format or set <checks><resolution>.";

  @TempDir Path folder;

  private StoryFolder story(String... files) {
    StoryFolder story = new StoryFolder(folder);
    for (String file : files) {
      story.file(file, "x".repeat(102_400));
      story.fact(file, VideoFacts.FACT, video(1920, 1080, 47));
    }
    return story;
  }

  private static StoryFolder expecting(StoryFolder story, String... formats) {
    return story.expected(
        StorySettings.none()
            .orFormats(PictureFormats.byFile(PictureFormats.of(List.of(formats), "formats"))));
  }

  private static VideoFacts video(int width, int height, double seconds) {
    VideoFacts.VideoStream pictures =
        new VideoFacts.VideoStream(
            "h264",
            new FrameSize(width, height, 0, 1),
            30,
            0,
            PacketTimes.intact(1410, 0, seconds));
    return new VideoFacts(
        "mov,mp4",
        seconds,
        0,
        List.of(pictures),
        List.of(new VideoFacts.AudioStream("aac", 44_100, 2, PacketTimes.intact(2024, 0, seconds))),
        0,
        List.of());
  }

  /** As where a manifest is gone. */
  @Test
  void formatsOfAllStoriesAreThoseOfAFolderThatDoesNotSayThem() {
    List<CheckOutcome> outcomes =
        story("video-landscape.mp4")
            .check(
                new QualityGate(
                    List.of(new Resolution()),
                    new GateSettings(
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        PictureFormats.of(List.of("shorts", "landscape", "square"), "formats"))));

    assertThat(outcomes.toString()).contains("video-square.mp4");
  }

  @Test
  void aCheckMeasuresEachVideoByItsFormat() {
    CheckOutcome outcome =
        expecting(story("video-landscape.mp4"), "shorts", "landscape").check(new Resolution());

    assertThat(outcome.status()).isEqualTo(CheckStatus.PASSED);
    assertThat(outcome.severity()).isEqualTo(Severity.ERROR);
    assertThat(outcome.measurements())
        .extracting(Measurement::name)
        .containsExactly(
            "shorter side",
            "longer side",
            "deviation from the aspect ratio",
            "shorter side (landscape)",
            "longer side (landscape)",
            "deviation from the aspect ratio (landscape)");
    assertThat(outcome.limits())
        .extracting(Limit::measurement)
        .contains("shorter side", "shorter side (landscape)");
    assertThat(outcome.settings())
        .contains(
            new SettingInForce("aspectRatio", "0.5625", "format shorts"),
            new SettingInForce("aspectRatio (landscape)", "1.777778", "format landscape"));
  }

  @Test
  void theVideoThatIsWrongIsNamed() {
    StoryFolder story =
        story("video-landscape.mp4")
            .fact("video-landscape.mp4", VideoFacts.FACT, video(1080, 1920, 47));

    CheckOutcome outcome = expecting(story, "shorts", "landscape").check(new Resolution());

    assertViolated(
        outcome,
        "video-landscape.mp4 of lighthouse: deviation from the aspect ratio is 68.4 %"
            + " (1080x1920 coded), but expected maximum is 1 %."
            + FIX);
    assertThat(outcome.file()).isEqualTo("lighthouse/video-landscape.mp4");
  }

  @Test
  void bothVideosMayBeWrong() {
    StoryFolder story = story("video-landscape.mp4").file("video.mp4", "x");
    story.file("video-landscape.mp4", "xx");

    assertThat(story.check(new VideoSize()).message())
        .isEqualTo(
            "video.mp4 of lighthouse: video size is 1 bytes, but expected minimum is 102400 bytes."
                + " Render the video again or set <checks><video-size>. video-landscape.mp4 of"
                + " lighthouse: video size is 2 bytes, but expected minimum is 102400 bytes. Render"
                + " the video again or set <checks><video-size>.");
  }

  @Test
  void aVideoWithoutManifestIsJudgedByItsName() {
    CheckOutcome outcome = story("video-square.mp4").check(new Resolution());

    assertThat(outcome.message())
        .startsWith(
            "video-square.mp4 of lighthouse: longer side is 1920 px (1920x1080 coded), but expected"
                + " maximum is 1080 px;");
  }

  @Test
  void aNameThatIsNoFormatIsJudgedAsTheFirst() {
    CheckOutcome outcome = story("video-draft.mp4").check(new Resolution());

    assertThat(outcome.status()).isEqualTo(CheckStatus.PASSED);
    assertThat(outcome.measurements())
        .extracting(Measurement::name)
        .contains("shorter side (draft)");
  }

  @Test
  void aMissingVideoIsViolatedOnceAndTheOthersAreJudged() {
    StoryFolder story = expecting(story(), "shorts", "landscape");

    List<CheckOutcome> outcomes =
        story.check(
            new QualityGate(List.of(new VideoSize(), new Resolution()), settings(Map.of())));

    assertViolated(
        outcomes.get(0),
        "video-landscape.mp4 of lighthouse is missing, but its brief or manifest.json has the"
            + " format landscape (1920x1080). Run storygen:generate, or take the format out of the"
            + " brief or <formats> and run it.");
    assertThat(outcomes.get(1).status()).isEqualTo(CheckStatus.PASSED);
  }

  @Test
  void theFirstMayBeMissing() {
    StoryFolder story = story("video-landscape.mp4").without("video.mp4");

    CheckOutcome outcome = expecting(story, "shorts", "landscape").check(new Resolution());

    assertThat(outcome.message())
        .startsWith("video of lighthouse is missing: looked in its folder");
    assertThat(outcome.measurements()).hasSize(3);
  }

  @Test
  void whatBothFilesJudgeIsNotRepeated() {
    CheckOutcome outcome = story("video-landscape.mp4").check(new IntegratedLoudness());

    assertThat(outcome.measurements())
        .extracting(Measurement::name)
        .doesNotHaveDuplicates()
        .filteredOn(name -> name.endsWith("(landscape)"))
        .hasSize(1);
  }

  @Test
  void theProfileOfThePlatformAppliesToItsVideoAlone() {
    StoryFolder story =
        story("video-landscape.mp4")
            .videoIs(() -> video(1080, 1920, 200))
            .fact("video-landscape.mp4", VideoFacts.FACT, video(1920, 1080, 200));

    CheckOutcome outcome = expecting(story, "shorts", "landscape").check(new VideoDuration());

    assertThat(outcome.message()).startsWith("video.mp4 of lighthouse: ").containsOnlyOnce("180 s");
  }

  @Test
  void settingsOfTheUserOverrideThoseOfTheFormat() {
    CheckOutcome outcome =
        expecting(story("video-landscape.mp4"), "shorts", "640x360")
            .without("video-landscape.mp4")
            .file("video-640x360.mp4", "x")
            .fact("video-640x360.mp4", VideoFacts.FACT, video(1920, 1080, 47))
            .check(new Resolution(), Map.of("longSide", "4096"));

    assertThat(outcome.status()).isEqualTo(CheckStatus.PASSED);
  }

  private static GateSettings settings(Map<String, Map<String, String>> checks) {
    return new GateSettings(null, null, checks, null, null, null, null);
  }
}
