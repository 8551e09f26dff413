package dev.storygen.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The music under a voice.
 *
 * @param source where it is from
 * @param path of {@link Source#FILES}: a file, or a folder by mood; absolute
 */
public record Music(Source source, Optional<Path> path) {

  /** Where music is from. */
  public enum Source {
    NONE,
    /** Composed for the story. */
    GENERATED,
    FILES
  }

  /** What a user may write, for messages. */
  public static final String EXPECTED = "'generated', 'none', or a file or folder";

  public Music {
    if (path.isPresent() != (source == Source.FILES)) {
      throw new IllegalArgumentException("Expected a path for files only, but got " + path + ".");
    }
  }

  public static Music none() {
    return new Music(Source.NONE, Optional.empty());
  }

  public static Music generated() {
    return new Music(Source.GENERATED, Optional.empty());
  }

  /** Music from a file or a folder. */
  public static Music of(Path path) {
    return new Music(Source.FILES, Optional.of(path));
  }

  /** What a word names; empty if it is the path of a file or folder. */
  public static Optional<Music> named(String word) {
    return switch (word.strip()) {
      case "none" -> Optional.of(none());
      case "generated" -> Optional.of(generated());
      default -> Optional.empty();
    };
  }
}
