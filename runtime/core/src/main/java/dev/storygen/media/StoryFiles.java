package dev.storygen.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a story, by name. */
public record StoryFiles(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(StoryFiles.class);

  private static final String TEMPORARY = ".";

  private static final Pattern IMAGE = Pattern.compile("image-\\d+\\.(png|jpg)");

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

  public Path video() {
    return folder.resolve("video.mp4");
  }

  public Path thumbnail() {
    return folder.resolve("thumbnail.png");
  }

  /**
   * The picture of a scene.
   *
   * @param number of the scene, from 1
   * @param extension {@code png} or {@code jpg}
   */
  public Path image(int number, String extension) {
    return folder.resolve("image-" + number + "." + extension);
  }

  /** A picture before it is known of which kind it is. */
  public Path rawImage() {
    return folder.resolve(TEMPORARY + "image");
  }

  /** The voice before it is made ready to publish. */
  public Path rawVoice() {
    return folder.resolve(TEMPORARY + "voice.wav");
  }

  /** A part of the voice as it was spoken. */
  public Path spokenPart(int number, String extension) {
    return folder.resolve(TEMPORARY + "part-" + number + "." + extension);
  }

  /** A part of the voice, decoded. */
  public Path decodedPart(int number) {
    return folder.resolve(TEMPORARY + "part-" + number + ".decoded.wav");
  }

  /** The voiceover as the aligner wants to hear it. */
  public Path alignerVoice() {
    return folder.resolve(TEMPORARY + "aligner.wav");
  }

  /**
   * Makes the folder and takes out what an earlier run made: a new voice beside an old video would
   * pass for a good story.
   */
  public void clear() throws IOException {
    Files.createDirectories(folder);
    for (Path file : List.of(script(), narration(), voiceover(), words(), video(), thumbnail())) {
      Files.deleteIfExists(file);
    }
    for (SubtitleFormat format : SubtitleFormats.writable()) {
      Files.deleteIfExists(subtitles(format));
    }
    delete(file -> IMAGE.matcher(file.getFileName().toString()).matches());
    clearTemporaries();
  }

  /** Takes out temporary files of a story that ended; the next run of it would, too. */
  public void forgetTemporaries() {
    try {
      if (Files.isDirectory(folder)) {
        clearTemporaries();
      }
    } catch (IOException e) {
      LOG.warn("Temporary files of {} stay.", folder, e);
    }
  }

  /** Takes out temporary files, those that a killed worker left included. */
  public void clearTemporaries() throws IOException {
    delete(file -> file.getFileName().toString().startsWith(TEMPORARY));
  }

  private void delete(Predicate<Path> which) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(which).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
