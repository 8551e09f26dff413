package dev.storygen.pipeline;

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
record StoryFiles(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(StoryFiles.class);

  private static final String TEMPORARY = ".";

  private static final Pattern IMAGE = Pattern.compile("image-\\d+\\.(png|jpg)");

  Path script() {
    return folder.resolve("script.txt");
  }

  Path narration() {
    return folder.resolve("narration.txt");
  }

  Path voiceover() {
    return folder.resolve("voiceover.mp3");
  }

  Path words() {
    return folder.resolve("words.json");
  }

  Path srt() {
    return folder.resolve("subtitles.srt");
  }

  Path vtt() {
    return folder.resolve("subtitles.vtt");
  }

  Path video() {
    return folder.resolve("video.mp4");
  }

  Path thumbnail() {
    return folder.resolve("thumbnail.png");
  }

  /**
   * The picture of a scene.
   *
   * @param number of the scene, from 1
   */
  Path image(int number, PictureKind kind) {
    return folder.resolve("image-" + number + "." + kind.extension());
  }

  /** A picture before it is known of which kind it is. */
  Path rawImage() {
    return folder.resolve(TEMPORARY + "image");
  }

  /** The voice before it is made ready to publish. */
  Path rawVoice() {
    return folder.resolve(TEMPORARY + "voice.wav");
  }

  /** A part of the voice as it was spoken. */
  Path spokenPart(int number, String extension) {
    return folder.resolve(TEMPORARY + "part-" + number + "." + extension);
  }

  /** A part of the voice, decoded. */
  Path decodedPart(int number) {
    return folder.resolve(TEMPORARY + "part-" + number + ".decoded.wav");
  }

  /** The voiceover as the aligner wants to hear it. */
  Path alignerVoice() {
    return folder.resolve(TEMPORARY + "aligner.wav");
  }

  /**
   * Makes the folder and takes out what an earlier run made: a new voice beside an old video would
   * pass for a good story.
   */
  void clear() throws IOException {
    Files.createDirectories(folder);
    for (Path file :
        List.of(script(), narration(), voiceover(), words(), srt(), vtt(), video(), thumbnail())) {
      Files.deleteIfExists(file);
    }
    delete(file -> IMAGE.matcher(file.getFileName().toString()).matches());
    clearTemporaries();
  }

  /** Takes out temporary files of a story that ended; the next run of it would, too. */
  void forgetTemporaries() {
    try {
      if (Files.isDirectory(folder)) {
        clearTemporaries();
      }
    } catch (IOException e) {
      LOG.warn("Temporary files of {} stay.", folder, e);
    }
  }

  /** Takes out temporary files, those that a killed worker left included. */
  void clearTemporaries() throws IOException {
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
