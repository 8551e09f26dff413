package dev.storygen.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What moves behind the captions of a story without images.
 *
 * @param source where it is from
 * @param path of {@link Source#CLIPS}: a video file, or a folder of them; absolute
 */
public record Background(Source source, Optional<Path> path) {

  /** Where a background is from. */
  public enum Source {
    /** Drawn by the words of the story. */
    DRAWN,
    /** Video files of the user. */
    CLIPS
  }

  /** What a user may write, for messages. */
  public static final String EXPECTED = "'drawn', or a video file or a folder of them";

  public Background {
    if (path.isPresent() != (source == Source.CLIPS)) {
      throw new IllegalArgumentException("Expected a path for clips only, but got " + path + ".");
    }
  }

  public static Background drawn() {
    return new Background(Source.DRAWN, Optional.empty());
  }

  /** A video file, or a folder of them. */
  public static Background of(Path path) {
    return new Background(Source.CLIPS, Optional.of(path));
  }

  /** What a word names; empty if it is the path of a file or folder. */
  public static Optional<Background> named(String word) {
    return word.strip().equals("drawn") ? Optional.of(drawn()) : Optional.empty();
  }
}
