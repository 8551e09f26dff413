package dev.storygen.cache;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import dev.storygen.model.Json;
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
 * @param part which one it is of several in a story, as {@code part 2}; empty for the only one
 */
public record KeptWork<T>(Inputs inputs, JavaType type, Map<String, Path> files, String part) {

  public KeptWork {
    files = Map.copyOf(files);
  }

  /** Work that writes no file. */
  public static <T> KeptWork<T> of(Inputs inputs, TypeReference<T> type) {
    return of(inputs, type, Map.of());
  }

  /** Work that writes files. */
  public static <T> KeptWork<T> of(
      Inputs inputs, TypeReference<T> type, Map<String, Path> files) {
    return new KeptWork<>(inputs, Json.mapper().constructType(type), files, "");
  }

  /** The same with more inputs. */
  public KeptWork<T> with(Map<String, String> more) {
    return new KeptWork<>(inputs.with(more), type, files, part);
  }

  /** The same as one of several in a story. */
  public KeptWork<T> as(String name) {
    return new KeptWork<>(inputs, type, files, name);
  }
}
