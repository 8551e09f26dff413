package dev.storygen.pipeline;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Stage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Brings a story that was made in another folder to its own, as if it had been made there. */
public final class StoryCopy {

  private StoryCopy() {}

  /**
   * Copies the files that storygen wrote, in the order of their stages. A file that stays the same
   * is not touched, and files of an earlier story that are not of this one are deleted.
   *
   * @param from the folder of a complete story
   * @param to the folder of the story; need not exist
   * @throws FileAlreadyExistsException if another program wrote a file in the place of one
   */
  public static void copy(Path from, Path to) throws IOException {
    StoryFiles source = new StoryFiles(from);
    StoryManifest manifest = StoryManifest.read(source);
    StoryOutput output = new StoryOutput(new StoryFiles(to));
    output.open();
    for (Stage stage : Stage.values()) {
      for (Path file : manifest.files(source, stage)) {
        output.copy(stage, file, to.resolve(file.getFileName()));
      }
    }
    output.complete();
  }
}
