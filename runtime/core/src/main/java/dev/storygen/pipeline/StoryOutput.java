package dev.storygen.pipeline;

import dev.storygen.media.AtomicFile;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.Stage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that the stages of a story write. A file that stays the same is not touched. Before one
 * changes, the files of the stages that read it are deleted: a new voice beside an old video would
 * be judged as one story. Files that no stage wrote stay.
 *
 * <p>Safe for use by the stages that run side by side.
 */
final class StoryOutput {

  private static final Logger LOG = LoggerFactory.getLogger(StoryOutput.class);

  /** The stages that read what a stage writes, directly or not. */
  private static final Map<Stage, List<Stage>> READERS =
      Map.of(
          Stage.SCRIPT,
          List.of(Stage.REVISE, Stage.VOICE, Stage.SUBTITLES, Stage.IMAGES, Stage.VIDEO),
          Stage.REVISE,
          List.of(Stage.VOICE, Stage.SUBTITLES, Stage.IMAGES, Stage.VIDEO),
          Stage.VOICE,
          List.of(Stage.SUBTITLES, Stage.VIDEO),
          Stage.SUBTITLES,
          List.of(Stage.VIDEO),
          Stage.IMAGES,
          List.of(Stage.VIDEO),
          Stage.VIDEO,
          List.of());

  private final StoryFiles files;
  private final Set<String> current = new HashSet<>();
  private StoryManifest manifest;

  StoryOutput(StoryFiles files) {
    this.files = files;
  }

  /**
   * Creates the folder, and deletes temporary files of a killed worker.
   *
   * @throws IOException also if the manifest cannot be read
   */
  synchronized void open() throws IOException {
    Files.createDirectories(files.folder());
    files.clearTemporaries();
    manifest = StoryManifest.read(files);
  }

  /** Has a text file of a stage; one with this text already is not touched. */
  synchronized void writeString(Stage stage, Path file, String text) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !AtomicFile.hasText(file, text)) {
      change(stage, file);
      AtomicFile.writeString(file, text);
    }
    current.add(name(file));
  }

  /** Has a copy of a file as a file of a stage; one with these bytes already is not touched. */
  synchronized void copy(Stage stage, Path source, Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.mismatch(source, file) >= 0) {
      change(stage, file);
      AtomicFile.copy(source, file);
    }
    current.add(name(file));
  }

  /** Has a file of a stage written anew. */
  <T> T write(Stage stage, Path file, AtomicFile.Writer<T> writer) throws IOException {
    return AtomicFile.write(
        file,
        temporary -> {
          T result = writer.write(temporary);
          change(stage, file);
          return result;
        });
  }

  /**
   * Prepares the change of a file of a stage: names it, and deletes what was made of it.
   *
   * @throws FileAlreadyExistsException if another program wrote the file
   */
  synchronized void change(Stage stage, Path file) throws IOException {
    if (!manifest.names(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          file
              + " was not written by storygen and is not replaced. Move it to another folder, or"
              + " delete it.");
    }
    deleteReadersOf(stage);
    manifest = manifest.with(name(file), stage);
    manifest.write(files);
    current.add(name(file));
  }

  /**
   * Names the videos of this run, and deletes those of earlier ones in other formats.
   *
   * @param all files that belong to the videos
   * @param formats the names of their formats, by file; empty if they were not chosen
   */
  synchronized void videos(Collection<Path> all, Map<String, String> formats) throws IOException {
    for (Path earlier : manifest.files(files, Stage.VIDEO)) {
      if (!all.contains(earlier)) {
        delete(earlier);
      }
    }
    manifest = manifest.withVideos(formats);
    manifest.write(files);
  }

  /** Deletes the files of a stage that failed, and of those that read them. */
  synchronized void discard(Stage failed) {
    if (manifest != null) {
      try {
        delete(failed);
        deleteReadersOf(failed);
        manifest.write(files);
      } catch (IOException e) {
        LOG.warn("Earlier files of {} could not be deleted.", files.folder(), e);
      }
    }
  }

  /** Deletes the images of earlier runs that are not of this one, which is complete. */
  synchronized void complete() {
    try {
      for (Path image : manifest.files(files, Stage.IMAGES)) {
        if (!current.contains(name(image))) {
          delete(image);
        }
      }
      manifest.write(files);
    } catch (IOException e) {
      LOG.warn("Earlier images of {} could not be deleted.", files.folder(), e);
    }
  }

  private void deleteReadersOf(Stage changed) throws IOException {
    for (Stage reader : READERS.get(changed)) {
      delete(reader);
    }
  }

  private void delete(Stage stage) throws IOException {
    for (Path file : manifest.files(files, stage)) {
      delete(file);
    }
  }

  private void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    manifest = manifest.without(name(file));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
