package dev.storygen.media;

import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The paths of a story's files. */
public record StoryFiles(Path folder) {

  private static final String TEMPORARY = ".";

  private static final Pattern VOICE_FILE =
      Pattern.compile("\\.(voice\\.wav|edited\\.wav|paced\\.wav|aligner\\.wav|part-\\d+\\..*)");

  /** Those of this record, and of {@link AtomicFile}. */
  private static final Pattern TEMPORARY_FILE =
      Pattern.compile(VOICE_FILE + "|\\.image|\\.(?:mix|sound)\\.m4a|\\.\\d+-\\d+-.*");

  private static final Pattern OTHER_VIDEO_FILE =
      Pattern.compile("(?:video|thumbnail|subtitles)-([^.]*)\\.(?:mp4|png|ass)");

  /** What storygen wrote into the folder. */
  public Path manifest() {
    return folder.resolve("manifest.json");
  }

  public Path script() {
    return folder.resolve("script.txt");
  }

  public Path narration() {
    return folder.resolve("narration.txt");
  }

  public Path voiceover() {
    return folder.resolve("voiceover.mp3");
  }

  public Path words() {
    return folder.resolve("words.json");
  }

  public Path subtitles(SubtitleFormat format) {
    return folder.resolve("subtitles." + format.extension());
  }

  /** The captions in the look of the video. */
  public Path styledSubtitles() {
    return folder.resolve("subtitles.ass");
  }

  public Path video() {
    return folder.resolve("video.mp4");
  }

  public Path thumbnail() {
    return folder.resolve("thumbnail.png");
  }

  /** The first video and what belongs to it. */
  public VideoFiles videoFiles() {
    return new VideoFiles(video(), thumbnail(), styledSubtitles());
  }

  /**
   * Another video and what belongs to it: {@code video-landscape.mp4}.
   *
   * @param format the name of its format
   */
  public VideoFiles videoFiles(String format) {
    return new VideoFiles(
        folder.resolve("video-" + format + ".mp4"),
        folder.resolve("thumbnail-" + format + ".png"),
        folder.resolve("subtitles-" + format + ".ass"));
  }

  /**
   * A video and what belongs to it.
   *
   * @param thumbnail its title frame
   * @param styledSubtitles the captions in its look
   */
  public record VideoFiles(Path video, Path thumbnail, Path styledSubtitles) {

    public List<Path> all() {
      return List.of(video, thumbnail, styledSubtitles);
    }
  }

  /**
   * The formats whose files are there, beside those of the first video.
   *
   * @throws IOException if the folder cannot be listed
   */
  public List<PictureFormat> otherFormats() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> OTHER_VIDEO_FILE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .distinct()
          .flatMap(name -> PictureFormats.of(name).stream())
          .toList();
    }
  }

  /**
   * The image or video of a scene.
   *
   * @param number of the scene, from 1
   * @param extension {@code png}, {@code jpg} or {@code mp4}
   */
  public Path image(int number, String extension) {
    return folder.resolve("image-" + number + "." + extension);
  }

  /** Who made the images, where their service asks to name them: a line for each. */
  public Path credits() {
    return folder.resolve("credits.txt");
  }

  /** An image of unknown format, as the provider wrote it. */
  public Path rawImage() {
    return folder.resolve(TEMPORARY + "image");
  }

  /** The synthesised voice before mastering. */
  public Path rawVoice() {
    return folder.resolve(TEMPORARY + "voice.wav");
  }

  /** The synthesised voice with other pauses. */
  public Path editedVoice() {
    return folder.resolve(TEMPORARY + "edited.wav");
  }

  /** The synthesised voice with other pauses, at another speed. */
  public Path pacedVoice() {
    return folder.resolve(TEMPORARY + "paced.wav");
  }

  /** The voice with music. */
  public Path mix() {
    return folder.resolve(TEMPORARY + "mix.m4a");
  }

  /** The sound of several videos, encoded once. */
  public Path encodedSound() {
    return folder.resolve(TEMPORARY + "sound.m4a");
  }

  /** A part of the voice, as the provider wrote it. */
  public Path rawPart(int number, String extension) {
    return folder.resolve(TEMPORARY + "part-" + number + "." + extension);
  }

  /** A part of the voice, decoded to WAV. */
  public Path decodedPart(int number) {
    return folder.resolve(TEMPORARY + "part-" + number + ".decoded.wav");
  }

  /** The voiceover in the aligner's sample rate. */
  public Path alignerAudio() {
    return folder.resolve(TEMPORARY + "aligner.wav");
  }

  /** Deletes temporary files after a story ended; logs a failure, as the next run deletes them. */
  public void deleteTemporaries() {
    delete(TEMPORARY_FILE);
  }

  /** The same for those of the voice alone: another stage may be in progress. */
  public void deleteVoiceTemporaries() {
    delete(VOICE_FILE);
  }

  private void delete(Pattern names) {
    try {
      if (Files.isDirectory(folder)) {
        clear(names);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(StoryFiles.class)
          .warn("Temporary files of {} could not be deleted.", folder, e);
    }
  }

  /** Deletes temporary files, including those of a killed worker. */
  public void clearTemporaries() throws IOException {
    clear(TEMPORARY_FILE);
  }

  private void clear(Pattern names) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(file -> isFile(file, names)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isFile(Path file, Pattern names) {
    return names.matcher(file.getFileName().toString()).matches()
        && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }
}
