package dev.storygen.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to write through links: the file that a link leads to is somebody else's. */
public final class LinkedFiles {

  private LinkedFiles() {}

  /**
   * Rejects a file that is a link. Open it with {@link java.nio.file.LinkOption#NOFOLLOW_LINKS}
   * then, as it may become one.
   *
   * @throws IOException naming the link, its target and the fix
   */
  public static void reject(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new IOException(
          file
              + " is a link to "
              + Files.readSymbolicLink(file)
              + ", but nothing is written through links. Delete the link");
    }
  }
}
