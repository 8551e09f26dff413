package dev.storygen.worker.child;

import dev.storygen.brief.BriefSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Rejects folders of stories that are links: what is written through one replaces other files. */
final class StoryFolderLink {

  private StoryFolderLink() {}

  /** Why stories are not written to a folder, after {@code "<folder> "}; empty if they are. */
  static Optional<String> refusal(Path folder, BriefSource briefs) throws IOException {
    if (briefs.allowOutside() || !Files.isSymbolicLink(folder)) {
      return Optional.empty();
    }
    return Optional.of(
        "is a link to "
            + Files.readSymbolicLink(folder)
            + ", but stories are not written through links. Delete the link, or set"
            + " storygen.allowOutside=true.");
  }
}
