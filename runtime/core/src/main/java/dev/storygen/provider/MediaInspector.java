package dev.storygen.provider;

import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Measures media files. Safe for use by several threads. */
public interface MediaInspector extends Provider {

  /**
   * Measures facts of a file. Reads the file once, and decodes no more than the facts need.
   *
   * @return every fact that was asked for, or why it cannot be measured
   * @throws dev.storygen.media.UnreadableMediaException if the file is not a media file
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the inspector does not know a fact
   */
  MeasuredFacts inspect(Path file, Set<? extends Fact<?>> facts) throws IOException;

  /**
   * What the facts of a file depend on beside its content: versions of libraries, the platform, and
   * what of the file's name is used. {@link #name} and {@link #revision} are added.
   *
   * @return empty if facts are not to be kept, as by default
   */
  default Optional<String> fingerprint(Path file) {
    return Optional.empty();
  }

  /** Measures one fact; throws what {@link MeasuredFacts#get} throws, too. */
  default <T> T inspect(Path file, Fact<T> fact) throws IOException {
    return inspect(file, Set.of(fact)).get(fact);
  }
}
