package dev.storygen.embedded.normalizer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads tables of test cases: columns are separated by {@code ->}, comments start with {@code #}.
 */
public final class TestTable {

  private TestTable() {}

  /** The rows of a resource beside a class. */
  public static List<String[]> rows(Class<?> type, String resource) throws IOException {
    try (InputStream in = type.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" -> "))
          .map(line -> line.split(" -> "))
          .toList();
    }
  }
}
