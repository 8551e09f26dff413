package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all results, contents and facts of a cache.
 *
 * @param files that were read, and {@code bytes} of them
 * @param damaged a sentence for each that is not as it was stored
 */
public record CacheCheck(int files, long bytes, List<String> damaged) {

  /** A file that was read. */
  private interface Judgement {

    /** Whether it is as it was stored. */
    boolean isWhole(CacheFile file) throws IOException;
  }

  /**
   * Checks a cache; changes nothing.
   *
   * @throws IOException if a folder or a file cannot be read
   */
  public static CacheCheck of(CacheDirectory directory) throws IOException {
    CacheLayout layout = CacheLayout.of(directory.results());
    List<CacheFile> results = CacheFile.in(layout.results(), CacheLayout.RESULT);
    List<CacheFile> blobs = CacheFile.in(layout.blobs(), CacheLayout.BLOB);
    List<CacheFile> facts = CacheFile.in(layout.facts(), CacheLayout.RESULT);
    List<String> damaged = new ArrayList<>();
    check(results, CacheCheck::isResult, " is not a result of this key.", damaged);
    check(blobs, CacheCheck::isContent, " has other bytes than were stored.", damaged);
    check(facts, FactStore::isWhole, " holds no facts.", damaged);
    List<CacheFile> all = new ArrayList<>(results);
    all.addAll(blobs);
    all.addAll(facts);
    return new CacheCheck(
        all.size(), all.stream().mapToLong(CacheFile::bytes).sum(), List.copyOf(damaged));
  }

  private static void check(
      List<CacheFile> files, Judgement judgement, String reason, List<String> damaged)
      throws IOException {
    for (CacheFile file : files) {
      try {
        if (!judgement.isWhole(file)) {
          damaged.add(file.path() + reason);
        }
      } catch (NoSuchFileException e) {
        // Another build deleted it.
      }
    }
  }

  private static boolean isResult(CacheFile file) throws IOException {
    return ResultFile.read(file.path())
        .filter(result -> result.inputs().key().equals(file.name()))
        .isPresent();
  }

  private static boolean isContent(CacheFile file) throws IOException {
    return Blob.of(file.path()).sha256().equals(file.name());
  }
}
