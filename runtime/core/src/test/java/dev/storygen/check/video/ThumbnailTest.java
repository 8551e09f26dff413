package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.FrameSize;
import dev.storygen.media.ImageFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Measurement;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.Severity;
import dev.storygen.model.StorySettings;
import dev.storygen.pipeline.StoryManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The video of the story is 1080x1920, as its thumbnail should be. */
class ThumbnailTest {

  private static final String FIX = " Make the thumbnail again or set <checks><thumbnail>.";

  @TempDir Path folder;

  private StoryFolder story(ImageFacts image) {
    return new StoryFolder(folder)
        .file("thumbnail.png", "x")
        .fact("thumbnail.png", ImageFacts.FACT, image);
  }

  @Test
  void aPictureInTheShapeOfTheVideoPasses() {
    CheckOutcome outcome = story(new ImageFacts(1080, 1920, 0.98, 0.05)).check(new Thumbnail());

    assertPassed(outcome);
    assertThat(outcome.file()).isEqualTo("lighthouse/thumbnail.png");
    assertThat(outcome.measurements())
        .extracting(Measurement::name)
        .containsExactly(
            "black share of the thumbnail",
            "contrast of the thumbnail",
            "deviation from the aspect ratio of the video",
            "width of the thumbnail against the video's");
  }

  @Test
  void aBlackPictureIsViolated() {
    assertViolated(
        story(new ImageFacts(1080, 1920, 1, 0)).check(new Thumbnail()),
        "thumbnail.png of lighthouse: black share of the thumbnail is 100 %, but expected maximum"
            + " is 98 %; contrast of the thumbnail is 0 %, but expected minimum is 5 %."
            + FIX);
  }

  @Test
  void anotherShapeIsViolated() {
    CheckOutcome outcome = story(new ImageFacts(1920, 1080, 0, 1)).check(new Thumbnail());

    assertViolated(
        outcome,
        "thumbnail.png of lighthouse: deviation from the aspect ratio of the video is 216.1 %"
            + " (1920x1080 against 1080x1920), but expected maximum is 1 %."
            + FIX);
    assertThat(outcome.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aFarSmallerPictureIsViolated() {
    assertViolated(
        story(new ImageFacts(90, 160, 0, 1)).check(new Thumbnail()),
        "thumbnail.png of lighthouse: width of the thumbnail against the video's is 8.33 %"
            + " (90x160 against 1080x1920), but expected minimum is 25 %."
            + FIX);
  }

  @Test
  void aPictureThatDoesNotDecodeIsViolated() {
    StoryFolder story =
        new StoryFolder(folder)
            .file("thumbnail.png", "x")
            .unreadable(
                "thumbnail.png", ImageFacts.FACT, "thumbnail.png cannot be decoded: no PNG");

    CheckOutcome outcome = story.check(new Thumbnail());

    assertViolated(
        outcome,
        "thumbnail.png of lighthouse cannot be decoded: no PNG. Make the file again or replace"
            + " it.");
    assertThat(outcome.file()).isEqualTo("lighthouse/thumbnail.png");
  }

  @Test
  void mediaWithoutAThumbnailAreNotJudged() {
    assertThat(outcomes(new StoryFolder(folder))).isEmpty();
    assertThat(outcomes(new StoryFolder(folder).file("manifest.json", "{}"))).isEmpty();
  }

  @Test
  void aPictureWithoutAVideoIsJudgedByItself() {
    CheckOutcome outcome =
        story(new ImageFacts(10, 10, 0, 1)).without("video.mp4").check(new Thumbnail());

    assertPassed(outcome);
    assertThat(outcome.measurements()).hasSize(2);
  }

  @Test
  void eachVideoHasAThumbnailOfItsOwn() {
    StoryFolder story =
        withLandscape()
            .file("thumbnail-landscape.png", "x")
            .fact("thumbnail-landscape.png", ImageFacts.FACT, new ImageFacts(1080, 1920, 0, 0.01));

    CheckOutcome outcome = story.check(new Thumbnail());

    assertThat(outcome.message())
        .startsWith(
            "thumbnail-landscape.png of lighthouse: contrast of the thumbnail is 1 %, but expected"
                + " minimum is 5 %; deviation from the aspect ratio of the video is 68.4 %"
                + " (1080x1920 against 1920x1080), but expected maximum is 1 %.")
        .doesNotContain("thumbnail.png");
    assertThat(outcome.file()).isEqualTo("lighthouse/thumbnail-landscape.png");
    assertThat(outcome.measurements())
        .extracting(Measurement::name)
        .hasSize(8)
        .contains("contrast of the thumbnail", "contrast of the thumbnail (landscape)");
  }

  @Test
  void anotherVideoIsNotJudgedByTheFirstThumbnail() {
    assertPassed(withLandscape().check(new Thumbnail()));
  }

  @Test
  void aThumbnailThatTheManifestHasShouldBeThere() throws IOException {
    StoryFolder story = withLandscape().file("manifest.json", manifest("thumbnail-landscape.png"));

    CheckOutcome outcome =
        story.expected(StoryManifest.expected(story.folder)).check(new Thumbnail());

    assertThat(outcome.status()).isEqualTo(CheckStatus.VIOLATED);
    assertThat(outcome.message())
        .isEqualTo(
            "thumbnail-landscape.png of lighthouse is missing, but its manifest.json has it. Run"
                + " storygen:generate.");
  }

  @Test
  void theFirstThumbnailMayBeMissing() throws IOException {
    StoryFolder story = new StoryFolder(folder).file("manifest.json", manifest("thumbnail.png"));
    story.expected(StoryManifest.expected(story.folder));

    assertThat(story.check(new Thumbnail()).message())
        .isEqualTo(
            "thumbnail.png of lighthouse is missing, but its manifest.json has it. Run"
                + " storygen:generate.");
  }

  @Test
  void aMissingVideoIsLeftToTheChecksOfVideos() {
    StoryFolder story =
        story(new ImageFacts(1080, 1920, 0, 1))
            .expected(
                StorySettings.none()
                    .orFormats(
                        PictureFormats.byFile(
                            PictureFormats.of(List.of("shorts", "landscape"), "formats"))));

    assertPassed(story.check(new Thumbnail()));
  }

  @Test
  void itCanBeRequired() {
    GateSettings required =
        new GateSettings(null, null, Map.of(), List.of("thumbnail"), null, null, null);

    assertThat(
            new StoryFolder(folder)
                .check(new QualityGate(Set.of(new Thumbnail()), required))
                .get(0)
                .message())
        .startsWith("thumbnail of lighthouse is missing: looked in its folder for thumbnail.{png,");
  }

  private StoryFolder withLandscape() {
    VideoFacts shorts = StoryFolder.video(47);
    VideoFacts.VideoStream pictures = shorts.videoStreams().get(0);
    VideoFacts landscape =
        new VideoFacts(
            "mov,mp4",
            47,
            0,
            List.of(
                new VideoFacts.VideoStream(
                    "h264", new FrameSize(1920, 1080, 0, 1), 30, 0, pictures.packets())),
            shorts.audioStreams(),
            0,
            List.of());
    return story(new ImageFacts(1080, 1920, 0, 1))
        .file("video-landscape.mp4", "x")
        .fact("video-landscape.mp4", VideoFacts.FACT, landscape);
  }

  private static String manifest(String file) {
    return "{\"schemaVersion\": 1, \"files\": {\"%s\": \"VIDEO\"}}".formatted(file);
  }

  private static List<CheckOutcome> outcomes(StoryFolder story) {
    return story.check(
        new QualityGate(
            List.of(new Thumbnail()),
            new GateSettings(null, null, Map.of(), null, null, null, null)));
  }
}
