package dev.storygen.it;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Writes the story folders that the invoker projects check, one folder per set. */
public final class FixtureGenerator {

  private final Path sets;

  private FixtureGenerator(Path sets) {
    this.sets = sets;
  }

  /**
   * Writes all sets.
   *
   * @param arguments the folder of the sets; its former content is deleted
   */
  public static void main(String[] arguments) throws IOException {
    av_log_set_level(AV_LOG_ERROR);
    Path folder = Path.of(arguments[0]);
    FileUtils.deleteDirectory(folder.toFile());
    FixtureGenerator sets = new FixtureGenerator(folder);
    sets.good();
    sets.pythonStoryGenerator();
    sets.broken();
    new HostileFixtures(folder.resolve("hostile")).write();
  }

  private void good() throws IOException {
    story("good", "dog");
    story("good", "lighthouse");
    story("good", "train");
  }

  /** The file names of the Python StoryGenerator. */
  private void pythonStoryGenerator() throws IOException {
    story("python", "wedding-toast")
        .rename("voiceover.mp3", "voiceover_normalized.mp3")
        .rename("script.txt", "Revised.txt")
        .rename("subtitles.srt", "Subtitles_Word_By_Word.txt")
        .rename("video.mp4", "The Wedding Toast (final).mp4");
  }

  /** One story per check, named after its defect. */
  private void broken() throws IOException {
    story("broken", "low-bitrate").voiceover(StoryFixture.SECONDS, 24);
    story("broken", "tiny-voiceover").voiceover(StoryFixture.SECONDS, 8);
    StoryFixture.withLines(sets.resolve("broken").resolve("short-script"), 5);
    story("broken", "few-cues").cues(FEW_CUES);
    story("broken", "short-voiceover").spoken(2);
    MediaFixtures.grey(story("broken", "frozen-video").file("video.mp4"), StoryFixture.SECONDS);
    MediaFixtures.noise(
        story("broken", "mute-video").file("video.mp4"), StoryFixture.SECONDS, false);
    MediaFixtures.noise(
        story("broken", "long-video").file("video.mp4"), StoryFixture.SECONDS + 2, true);
    Files.delete(story("broken", "no-video").file("video.mp4"));
    Files.writeString(
        story("broken", "no-sound").file("voiceover.mp3"), "This is no music.\n".repeat(1000));
  }

  private StoryFixture story(String set, String name) throws IOException {
    return StoryFixture.good(sets.resolve(set).resolve(name));
  }

  private static final String FEW_CUES =
      """
      1
      00:00:00,200 --> 00:00:00,600
      The lamp

      2
      00:00:13,400 --> 00:00:13,800
      again.
      """;
}
