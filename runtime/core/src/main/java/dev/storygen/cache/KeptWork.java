package dev.storygen.cache;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Work whose result is kept.
 *
 * @param <T> the result; JSON must hold all of it but its files
 * @param inputs all that it depends on
 * @param type of the result
 * @param files that it writes, by the name to keep them under; where the result is found, they are
 *     written there
 * @param beforeChange is told of a file of a found result that is about to be written
 * @param part which one it is of several in a story, as {@code part 2}; empty for the only one
 */
public record KeptWork<T>(
    Inputs inputs, JavaType type, Map<String, Path> files, FileChange beforeChange, String part) {

  public KeptWork {
    files = Map.copyOf(files);
  }

  /** Prepares the change of a file. */
  @FunctionalInterface
  public interface FileChange {
    void prepare(Path file) throws IOException;
  }

  /** The same, whose files are not changed unprepared. */
  public KeptWork<T> preparing(FileChange change) {
    return new KeptWork<>(inputs, type, files, change, part);
  }

  /** Work that writes no file. */
  public static <T> KeptWork<T> of(Inputs inputs, TypeReference<T> type) {
    return of(inputs, type, Map.of());
  }

  /** Work that writes files. */
  public static <T> KeptWork<T> of(Inputs inputs, TypeReference<T> type, Map<String, Path> files) {
    return new KeptWork<>(inputs, Json.mapper().constructType(type), files, file -> {}, "");
  }

  /** The same with more inputs. */
  public KeptWork<T> with(Map<String, String> more) {
    return new KeptWork<>(inputs.with(more), type, files, beforeChange, part);
  }

  /** The same as one of several in a story. */
  public KeptWork<T> as(String name) {
    return new KeptWork<>(inputs, type, files, beforeChange, name);
  }
}
