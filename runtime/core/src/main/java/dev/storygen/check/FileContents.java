package dev.storygen.check;

import dev.storygen.cache.Blob;
import dev.storygen.cache.ContentIndex;
import dev.storygen.model.BaselineEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The content of files as a baseline has it. Each is read at most once, and not at all if an
 * earlier build knew it.
 */
final class FileContents {

  /** Equal to no content of an entry. */
  private static final String UNREADABLE = "unreadable";

  private final ContentIndex index;
  private final Map<Path, String> known = new ConcurrentHashMap<>();

  FileContents(ContentIndex index) {
    this.index = index;
  }

  /** The SHA-256 and the size of a file. */
  String of(Path file) {
    return known.computeIfAbsent(file, this::read);
  }

  private String read(Path file) {
    try {
      Blob content = index.of(file);
      return BaselineEntry.describe(content.sha256(), content.size());
    } catch (IOException e) {
      return UNREADABLE; // the check of the file says why
    }
  }
}
