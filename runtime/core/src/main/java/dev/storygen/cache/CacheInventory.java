package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a cache directory holds.
 *
 * @param results by stage, as {@code voice}
 * @param others the other files by what they are
 * @param oldest when the result was used that was not used for longest; empty without a result
 * @param damaged results that cannot be read; contents are not read
 */
public record CacheInventory(
    Map<String, StageResults> results,
    Map<String, Files> others,
    Optional<Instant> oldest,
    int damaged) {

  /**
   * Files of a kind.
   *
   * @param number of files, and {@code bytes} of them together
   */
  public record Files(int number, long bytes) {

    static Files of(List<CacheFile> files) {
      return new Files(files.size(), files.stream().mapToLong(CacheFile::bytes).sum());
    }
  }

  /**
   * The results of a stage.
   *
   * @param number of results, and {@code bytes} of their files
   * @param contents bytes of the contents that they name, each once; another stage may name them,
   *     too
   */
  public record StageResults(int number, long bytes, long contents) {}

  /** Sums up a stage. */
  private static final class Stage {

    private int number;
    private long bytes;
    private final Map<String, Long> contents = new HashMap<>();

    StageResults sum() {
      long sum = contents.values().stream().mapToLong(Long::longValue).sum();
      return new StageResults(number, bytes, sum);
    }
  }

  /**
   * Counts the files, and reads the results.
   *
   * @throws IOException if a folder or a file cannot be read
   */
  public static CacheInventory of(CacheDirectory directory) throws IOException {
    CacheLayout layout = CacheLayout.of(directory.results());
    List<CacheFile> blobs = CacheFile.in(layout.blobs(), CacheLayout.BLOB);
    List<CacheFile> files = CacheFile.in(layout.results(), CacheLayout.RESULT);
    Map<String, Long> sizes = new HashMap<>();
    blobs.forEach(blob -> sizes.put(blob.name(), blob.bytes()));
    Map<String, Stage> stages = new TreeMap<>();
    int damaged = 0;
    for (CacheFile file : files) {
      Optional<CachedResult> result = read(file);
      if (result.isPresent()) {
        add(file, result.get(), sizes, stages);
      } else {
        damaged++;
      }
    }
    Map<String, StageResults> results = new LinkedHashMap<>();
    stages.forEach((name, stage) -> results.put(name, stage.sum()));
    return new CacheInventory(
        results,
        others(directory, layout, blobs),
        files.stream().map(CacheFile::used).min(Instant::compareTo),
        damaged);
  }

  private static void add(
      CacheFile file, CachedResult result, Map<String, Long> sizes, Map<String, Stage> stages) {
    Stage stage = stages.computeIfAbsent(result.inputs().work(), name -> new Stage());
    stage.number++;
    stage.bytes += file.bytes();
    for (Blob blob : result.files().values()) {
      stage.contents.put(blob.sha256(), sizes.getOrDefault(blob.sha256(), 0L));
    }
  }

  private static Map<String, Files> others(
      CacheDirectory directory, CacheLayout layout, List<CacheFile> blobs) throws IOException {
    Map<String, Files> others = new LinkedHashMap<>();
    others.put("contents", Files.of(blobs));
    others.put("facts of files", Files.of(CacheFile.in(layout.facts(), CacheLayout.RESULT)));
    others.put("content index", Files.of(CacheFile.in(layout.index(), CacheLayout.INDEX)));
    others.put("temporary files", Files.of(CacheFile.in(layout.temporary(), CacheLayout.RANDOM)));
    others.put("histories", Files.of(directory.histories()));
    others.put("class archives", Files.of(directory.archives()));
    return others;
  }

  /** Empty if it is damaged, or was just deleted by another build. */
  private static Optional<CachedResult> read(CacheFile file) throws IOException {
    try {
      return ResultFile.read(file.path());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The number of results of all stages. */
  public int resultCount() {
    return results.values().stream().mapToInt(StageResults::number).sum() + damaged;
  }

  /** The size of all files in bytes, those included that no bound applies to. */
  public long bytes() {
    List<Long> all = new ArrayList<>();
    results.values().forEach(stage -> all.add(stage.bytes()));
    others.values().forEach(files -> all.add(files.bytes()));
    return all.stream().mapToLong(Long::longValue).sum();
  }
}
