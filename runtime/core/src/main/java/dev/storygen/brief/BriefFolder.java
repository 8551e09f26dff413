package dev.storygen.brief;

import dev.storygen.media.AtomicFile;
import dev.storygen.model.Delivery;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/** Adds briefs to a folder. Never replaces a file. */
public final class BriefFolder {

  private static final String EXTENSION = ".yaml";

  private final Path folder;

  /** Case-folded ids of files of any extension: two briefs must not have the same id. */
  private final Set<String> taken = new HashSet<>();

  private BriefFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder, which is created if it does not exist. The files in it are not read.
   *
   * @throws IOException if it is a file, or cannot be created or listed
   */
  public static BriefFolder open(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(
          folder + " is a file, but expected a folder. Set storygen.sourceDirectory.");
    }
    Files.createDirectories(folder);
    BriefFolder briefs = new BriefFolder(folder);
    briefs.taken.add(PronunciationFile.ID);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> FilenameUtils.removeExtension(file.getFileName().toString()))
          .forEach(name -> briefs.taken.add(StoryId.caseFolded(name)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return briefs;
  }

  /**
   * Writes the brief of an idea to a new file named after its title.
   *
   * @return the file
   * @throws IOException if it cannot be written
   */
  public Path add(StoryIdea idea) throws IOException {
    String text = BriefWriter.yaml(new StoryBrief("", idea, Delivery.defaults(), Optional.empty()));
    String slug = StoryId.slug(idea.title());
    for (int number = 1; ; number++) {
      String id = number == 1 ? slug : slug + "-" + number;
      if (taken.add(StoryId.caseFolded(id))) {
        try {
          Path file = folder.resolve(id + EXTENSION);
          AtomicFile.createString(file, text);
          return file;
        } catch (FileAlreadyExistsException e) {
          continue; // another process has created it since the folder was listed
        }
      }
    }
  }
}
