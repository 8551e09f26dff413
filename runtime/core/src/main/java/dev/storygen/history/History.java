package dev.storygen.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.cache.CacheDirectory;
import dev.storygen.forecast.Rates;
import dev.storygen.media.AtomicFile;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import dev.storygen.model.JsonProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The earlier builds of a project, one file each, so that parallel builds and a build that is
 * killed while writing cannot damage it. Problems with the history are warnings and never fail a
 * build.
 *
 * <p>The order of the builds is that of their file names, in which they were first stored. A name
 * begins with the start of the build. Where the clock was set back and a later name exists, it
 * begins with a time just after that one.
 */
public final class History {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern BUILD_FILE = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-z-]+\\.json");

  /** Temporary files of {@link AtomicFile} that a killed build left. */
  private static final Pattern TEMPORARY_FILE = Pattern.compile("\\.\\d+-" + BUILD_FILE.pattern());

  /** A temporary file that precedes that many builds is not being written any more. */
  private static final int MAX_PARALLEL_BUILDS = 20;

  private static final Pattern UNSAFE_CHARACTERS = Pattern.compile("[^A-Za-z0-9._-]|^\\.+|\\.+$");

  private static final int MAX_NAME_LENGTH = 150;

  private final Path folder;
  private final Consumer<String> warnings;

  History(Path folder, Consumer<String> warnings) {
    this.folder = folder;
    this.warnings = warnings;
  }

  /**
   * The history of a project.
   *
   * @param cacheDirectory created when the first build is kept
   * @param warnings receives the problems with the history
   */
  public static History ofProject(
      Path cacheDirectory, String groupId, String artifactId, Consumer<String> warnings) {
    return of(
        cacheDirectory, safeName(groupId + "." + artifactId, groupId + ":" + artifactId), warnings);
  }

  /**
   * The history of a folder without a project.
   *
   * @param cacheDirectory created when the first build is kept
   * @param warnings receives the problems with the history
   */
  public static History ofFolder(Path cacheDirectory, Path folder, Consumer<String> warnings) {
    Path path = folder.toAbsolutePath().normalize();
    String name = path.getFileName() == null ? "root" : path.getFileName().toString();
    return of(
        cacheDirectory,
        truncated(UNSAFE_CHARACTERS.matcher(name).replaceAll("_")) + "-" + hash(path.toString()),
        warnings);
  }

  private static History of(Path cacheDirectory, String name, Consumer<String> warnings) {
    return new History(new CacheDirectory(cacheDirectory).history(name), warnings);
  }

  /** A valid file name on any file system; a hash keeps changed names unique. */
  private static String safeName(String name, String identity) {
    String safeName = truncated(UNSAFE_CHARACTERS.matcher(name).replaceAll("_"));
    return safeName.equals(name) ? safeName : safeName + "-" + hash(identity);
  }

  private static String truncated(String name) {
    return name.substring(0, Math.min(MAX_NAME_LENGTH, name.length()));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * Identifies a build.
   *
   * @param startedAt the start of the build
   * @param id digits and lower case letters, unique among the builds of the project
   */
  public record BuildId(Instant startedAt, String id) {}

  /** The folder of the history. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes the summary of a build so far, and replaces an earlier one of the same build. Does
   * nothing for a build without operations and stories.
   *
   * @param metrics of this build alone
   */
  public void store(BuildId build, Metrics metrics) {
    PastRun run = PastRun.of(metrics);
    if (!run.hasContent()) {
      return;
    }
    try {
      AtomicFile.writeString(
          folder.resolve(fileName(build)), Json.mapper().writeValueAsString(run) + "\n");
      deleteOldFiles();
    } catch (IOException e) {
      warnings.accept(
          "The history cannot be written to %s (%s). Point storygen.cacheDirectory at a folder that can."
              .formatted(folder, e));
    }
  }

  /**
   * Compares a build with the earlier ones.
   *
   * @param metrics of this build alone
   */
  public Trend trend(BuildId build, Metrics metrics, Regression regression) {
    String name = fileName(build);
    List<Path> earlier = files().stream().filter(file -> name(file).compareTo(name) < 0).toList();
    return TrendCalculator.of(read(earlier), PastRun.of(metrics), regression);
  }

  /**
   * Compares the last build of a metrics file with the earlier ones, or with all if the history
   * does not have it; {@link Trend#none()} if the file has no start time.
   */
  public Trend trend(Metrics metrics, Regression regression) {
    if (metrics.goals().isEmpty()) {
      return Trend.none();
    }
    List<Instant> starts = metrics.goals().stream().map(GoalRun::startedAt).toList();
    List<PastRun> all = read(files());
    for (int i = all.size() - 1; i >= 0; i--) {
      if (starts.contains(all.get(i).startedAt())) {
        return TrendCalculator.of(all.subList(0, i), all.get(i), regression);
      }
    }
    return TrendCalculator.of(all, PastRun.of(metrics), regression);
  }

  /** The newest builds, the oldest first. */
  public List<PastRun> newest(int runs) {
    List<Path> files = files();
    return read(files.subList(Math.max(0, files.size() - runs), files.size()));
  }

  /** What the work took in the newest {@link Regression#DEFAULT_RUNS} builds that did any. */
  public Rates rates() {
    List<Rates> all =
        read(files()).stream().map(PastRun::rates).filter(rates -> !rates.empty()).toList();
    return RatesFold.median(
        all.subList(Math.max(0, all.size() - Regression.DEFAULT_RUNS), all.size()));
  }

  /** The name of the build's file; a name after all others if the build has none yet. */
  private String fileName(BuildId build) {
    String end = "-" + build.id() + ".json";
    String name = TIME.format(build.startedAt()) + end;
    for (Path file : files()) {
      if (name(file).endsWith(end)) {
        return name(file);
      }
      if (name(file).compareTo(name) >= 0) {
        name = after(name(file)) + end;
      }
    }
    return name;
  }

  /** The next of the times that names begin with, by their digits alone. */
  private static String after(String name) {
    long digits = Long.parseLong(name.substring(0, 8) + name.substring(9, 18));
    String next = "%017d".formatted(digits + 1);
    return next.substring(0, 8) + "T" + next.substring(8) + "Z";
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** All files, in the order of the builds. */
  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try {
      return list(BUILD_FILE);
    } catch (IOException e) {
      warnings.accept("The history in %s cannot be read (%s).".formatted(folder, e));
      return List.of();
    }
  }

  private List<Path> list(Pattern names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> names.matcher(name(file)).matches()).sorted().toList();
    }
  }

  private List<PastRun> read(List<Path> files) {
    List<String> problems = new ArrayList<>();
    List<PastRun> runs =
        files.stream().map(file -> read(file, problems)).flatMap(Optional::stream).toList();
    if (!problems.isEmpty()) {
      warnings.accept(
          "The history in %s has %d of %d builds that cannot be read. The first: %s. Delete them if they are not needed."
              .formatted(folder, problems.size(), files.size(), problems.get(0)));
    }
    return runs;
  }

  private static Optional<PastRun> read(Path file, List<String> problems) {
    String json = "";
    try {
      json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      PastRun run = Json.mapper().readValue(json, PastRun.class);
      if (run == null || run.schemaVersion() < 1 || run.startedAt() == null) {
        problems.add(file.getFileName() + " is incomplete");
      } else if (run.schemaVersion() > PastRun.SCHEMA_VERSION) {
        problems.add(
            "%s is of a newer version (schemaVersion %d)"
                .formatted(file.getFileName(), run.schemaVersion()));
      } else {
        return Optional.of(run);
      }
    } catch (NoSuchFileException e) {
      return Optional.empty(); // another build deleted it in the meantime
    } catch (JsonProcessingException e) {
      problems.add(
          file.getFileName() + " is not the file of a build: " + JsonProblem.describe(e, json));
    } catch (IOException e) {
      problems.add(file.getFileName() + " cannot be read: " + e);
    }
    return Optional.empty();
  }

  private void deleteOldFiles() throws IOException {
    List<Path> files = list(BUILD_FILE);
    for (Path old : files.subList(0, Math.max(0, files.size() - PastRun.MAX_BUILDS))) {
      Files.deleteIfExists(old);
    }
    for (Path temporary : list(TEMPORARY_FILE)) {
      String target = name(temporary).substring(name(temporary).indexOf('-') + 1);
      if (files.stream().filter(file -> name(file).compareTo(target) > 0).count()
          >= MAX_PARALLEL_BUILDS) {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
