package dev.storygen.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes mutants as stories. */
final class StoryFolders {

  private StoryFolders() {}

  /** Writes a mutant into a folder of its own; with subtitles comes their script. */
  static Path write(Path output, Mutant mutant) throws IOException {
    return write(output.resolve(mutant.story()), mutant.format(), mutant.bytes());
  }

  static Path write(Path story, Format format, byte[] bytes) throws IOException {
    Files.createDirectories(story);
    if (format.isText()) {
      Files.writeString(story.resolve("script.txt"), SeedText.script());
    }
    return Files.write(story.resolve(format.fileName()), bytes);
  }
}
