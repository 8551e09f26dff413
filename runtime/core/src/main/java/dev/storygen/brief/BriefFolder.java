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

/** A folder of briefs that gets new ones, and keeps every file that it has. */
public final class BriefFolder {

  private static final String EXTENSION = ".yaml";

  private final Path folder;

  /** Ids of files of any extension, folded: two briefs of one id are one story too many. */
  private final Set<String> taken = new HashSet<>();

  private BriefFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder if need be, and looks at which names are taken, whatever the files hold. */
  public static BriefFolder open(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(
          folder + " is a file, but expected a folder. Set storygen.sourceDirectory.");
    }
    Files.createDirectories(folder);
    BriefFolder briefs = new BriefFolder(folder);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> FilenameUtils.removeExtension(file.getFileName().toString()))
          .forEach(name -> briefs.taken.add(StoryId.folded(name)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return briefs;
  }

  /**
   * Writes the brief of an idea into a new file that is named after its title.
   *
   * @return the file
   */
  public Path add(StoryIdea idea) throws IOException {
    String text = BriefWriter.yaml(new StoryBrief("", idea, Delivery.defaults(), Optional.empty()));
    String slug = StoryId.slug(idea.title());
    for (int number = 1; ; number++) {
      String id = number == 1 ? slug : slug + "-" + number;
      if (taken.add(StoryId.folded(id))) {
        try {
          Path file = folder.resolve(id + EXTENSION);
          AtomicFile.createString(file, text);
          return file;
        } catch (FileAlreadyExistsException e) {
          continue; // somebody else made it since we looked
        }
      }
    }
  }
}
