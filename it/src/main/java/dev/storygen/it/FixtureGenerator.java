package dev.storygen.it;

import static dev.storygen.it.MediaFixtures.SAMPLE_RATE;
import static dev.storygen.it.MediaFixtures.black;
import static dev.storygen.it.MediaFixtures.grey;
import static dev.storygen.it.MediaFixtures.moving;
import static dev.storygen.it.SpeechLikeSound.late;
import static dev.storygen.it.SpeechLikeSound.silence;
import static dev.storygen.it.StoryFixture.SECONDS;
import static dev.storygen.it.StoryFixture.sound;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;

/** Writes the story folders that the invoker projects check, one folder per set. */
public final class FixtureGenerator {

  private final Path sets;
  private final Path good;

  private FixtureGenerator(Path sets) {
    this.sets = sets;
    good = sets.resolve("good").resolve("dog");
  }

  /**
   * Writes all sets.
   *
   * @param arguments the folder of the sets; its former content is deleted
   */
  public static void main(String[] arguments) throws IOException {
    av_log_set_level(AV_LOG_ERROR);
    Path folder = Path.of(arguments[0]);
    HostileFixtures hostile = new HostileFixtures(folder.resolve("hostile"));
    hostile.deletePipe(); // which would be waited for
    FileUtils.deleteDirectory(folder.toFile());
    FixtureGenerator sets = new FixtureGenerator(folder);
    sets.good();
    sets.pythonStoryGenerator();
    sets.broken();
    sets.brokenVideos();
    sets.foreign();
    hostile.write();
  }

  private void good() throws IOException {
    StoryFixture.good(good);
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
    story("broken", "low-bitrate").voiceover(SECONDS, 24);
    story("broken", "tiny-voiceover").voiceover(SECONDS, 8);
    StoryFixture.withLines(sets.resolve("broken").resolve("short-script"), 5);
    story("broken", "few-cues").cues(FEW_CUES);
    story("broken", "short-voiceover").spoken(2);
    story("broken", "frozen-video").video(SECONDS, grey(), sound(SECONDS));
    story("broken", "mute-video").video(SECONDS, moving(), sound(0));
    story("broken", "long-video").video(SECONDS + 2, moving(), sound(SECONDS + 2));
    Files.delete(story("broken", "no-video").file("video.mp4"));
    Files.writeString(
        story("broken", "no-sound").file("voiceover.mp3"), "This is no music.\n".repeat(1000));
  }

  /** Videos of another kind of damage each, named after it; all other files are intact. */
  private void brokenVideos() throws IOException {
    StoryFixture cut = story("broken-video", "cut");
    byte[] video = Files.readAllBytes(cut.file("video.mp4"));
    Files.write(cut.file("video.mp4"), Arrays.copyOf(video, video.length * 6 / 10));
    byte[] zeroed = video.clone();
    Arrays.fill(zeroed, video.length / 2, video.length * 8 / 10, (byte) 0);
    Files.write(story("broken-video", "zeroed").file("video.mp4"), zeroed);
    story("broken-video", "black").video(SECONDS, black(4, 10), sound(SECONDS));
    story("broken-video", "short-sound").video(SECONDS, moving(), sound(1));
    story("broken-video", "silent").video(SECONDS, moving(), silence(SECONDS, SAMPLE_RATE));
    story("broken-video", "late-sound").video(SECONDS, moving(), late(1, SECONDS, SAMPLE_RATE));
    story("broken-video", "other-voice")
        .video(SECONDS, moving(), SpeechLikeSound.otherVoice(SECONDS, SAMPLE_RATE));
  }

  /** Media that storygen did not make: no words.json, other containers, codecs and subtitles. */
  private void foreign() throws IOException {
    foreign("ballad", ".wav", AV_CODEC_ID_PCM_S16LE, ".ass", ForeignSubtitles::ass)
        .foreignVideo("ballad.webm", "libvpx", AV_CODEC_ID_OPUS);
    foreign("harbour", ".ogg", AV_CODEC_ID_OPUS, ".ttml", ForeignSubtitles::ttml)
        .foreignVideo("harbour.mkv", "libvpx", AV_CODEC_ID_OPUS);
    foreign("letter", ".flac", AV_CODEC_ID_FLAC, ".sbv", ForeignSubtitles::sbv)
        .foreignVideo("letter.mov", "libopenh264", AV_CODEC_ID_AAC);
    // Cues three seconds late, as those of a voiceover with another beginning.
    foreign("stray", ".m4a", AV_CODEC_ID_AAC, ".ass", lines -> ForeignSubtitles.ass(lines, 3))
        .foreignVideo("stray.ts", "libopenh264", AV_CODEC_ID_AAC);
  }

  private StoryFixture foreign(
      String name, String sound, int codec, String end, Function<List<String>, String> subtitles)
      throws IOException {
    StoryFixture story = story("foreign", name);
    for (String file : List.of("voiceover.mp3", "subtitles.srt", "video.mp4")) {
      Files.delete(story.file(file));
    }
    MediaFixtures.sound(story.file(name + sound), codec, sound(SECONDS));
    Files.writeString(story.file(name + end), subtitles.apply(StoryFixture.SCRIPT));
    return story;
  }

  /** A copy of the story that passes every check, which is encoded once. */
  private StoryFixture story(String set, String name) throws IOException {
    Path folder = sets.resolve(set).resolve(name);
    FileUtils.copyDirectory(good.toFile(), folder.toFile());
    return new StoryFixture(folder);
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
