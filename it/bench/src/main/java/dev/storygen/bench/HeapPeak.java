package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The peak heap use, read from the garbage collector's log. */
final class HeapPeak {

  /** {@code 104M->35M(256M)}: before, after and the size of the heap. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(\\d+M\\)");

  private HeapPeak() {}

  /** Mebibytes used right before a collection; 0 where none ran. */
  static int of(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .flatMap(line -> COLLECTION.matcher(line).results())
          .map(MatchResult::group)
          .mapToInt(collection -> Integer.parseInt(collection.split("M")[0]))
          .max()
          .orElse(0);
    }
  }
}
