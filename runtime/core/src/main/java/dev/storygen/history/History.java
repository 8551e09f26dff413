package dev.storygen.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The builds of a project that went before, a file each, so that builds side by side and one that
 * is killed in the middle of writing cannot harm it. It is no build's failure that it cannot be
 * read or written; then there is a warning.
 */
public final class History {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern OURS = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-z-]+\\.json");

  /** What {@link AtomicFile} had not moved into place when its build was killed. */
  private static final Pattern LEFT_OVER = Pattern.compile("\\.\\d+-" + OURS.pattern());

  /** No build writes one file for so long. */
  private static final Duration WRITING = Duration.ofDays(1);

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]|^\\.+|\\.+$");

  private static final int LONGEST_NAME = 150;

  private final Path folder;
  private final Consumer<String> warnings;
  private final Clock clock;

  History(Path folder, Consumer<String> warnings, Clock clock) {
    this.folder = folder;
    this.warnings = warnings;
    this.clock = clock;
  }

  /**
   * That of a project.
   *
   * @param cacheDirectory made when there is something to keep
   * @param warnings gets what is wrong with it
   */
  public static History ofProject(
      Path cacheDirectory, String groupId, String artifactId, Consumer<String> warnings) {
    return of(
        cacheDirectory, safe(groupId + "." + artifactId, groupId + ":" + artifactId), warnings);
  }

  /**
   * That of a folder that has no project.
   *
   * @param cacheDirectory made when there is something to keep
   * @param warnings gets what is wrong with it
   */
  public static History ofFolder(Path cacheDirectory, Path folder, Consumer<String> warnings) {
    Path path = folder.toAbsolutePath().normalize();
    String name = path.getFileName() == null ? "root" : path.getFileName().toString();
    return of(
        cacheDirectory,
        cut(UNSAFE.matcher(name).replaceAll("_")) + "-" + hash(path.toString()),
        warnings);
  }

  private static History of(Path cacheDirectory, String name, Consumer<String> warnings) {
    return new History(
        cacheDirectory.resolve(name).resolve("history"), warnings, Clock.systemUTC());
  }

  /** A name that stays in its folder, on any file system; told apart where it had to be changed. */
  private static String safe(String name, String identity) {
    String safe = cut(UNSAFE.matcher(name).replaceAll("_"));
    return safe.equals(name) ? safe : safe + "-" + hash(identity);
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
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
   * A build.
   *
   * @param began when; builds stand by it
   * @param id digits and lower case letters that tell it from others that began with it
   */
  public record BuildId(Instant began, String id) {

    private String fileName() {
      return TIME.format(began) + "-" + id + ".json";
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /**
   * Keeps what a build did so far, instead of what it kept before; nothing where it neither made
   * nor judged a story.
   *
   * @param metrics of what this build did alone
   */
  public void keep(BuildId build, Metrics metrics) {
    PastRun run = PastRun.of(metrics);
    if (!run.didAnything()) {
      return;
    }
    try {
      AtomicFile.writeString(
          folder.resolve(build.fileName()), Json.mapper().writeValueAsString(run) + "\n");
      tidy();
    } catch (IOException e) {
      warnings.accept(
          "The history cannot be written to %s (%s). Point storygen.cacheDirectory at a folder that can."
              .formatted(folder, e));
    }
  }

  /**
   * How a build compares with those before it.
   *
   * @param metrics of what this build did alone
   */
  public Trend trend(BuildId build, Metrics metrics, Regression regression) {
    List<Path> earlier = files().stream().filter(file -> before(file, build.fileName())).toList();
    return TrendCalculator.of(read(earlier), PastRun.of(metrics), regression);
  }

  /**
   * How the last build of a metrics file compares with those before it; {@link Trend#none()} where
   * the file does not say when that was.
   */
  public Trend trend(Metrics metrics, Regression regression) {
    if (metrics.goals().isEmpty()) {
      return Trend.none();
    }
    List<Instant> starts = metrics.goals().stream().map(GoalRun::startedAt).toList();
    List<PastRun> all = read(files());
    PastRun run =
        all.stream()
            .filter(kept -> starts.contains(kept.startedAt()))
            .max(Comparator.comparing(PastRun::startedAt))
            .orElseGet(() -> PastRun.of(metrics));
    return TrendCalculator.of(
        all.stream().filter(kept -> kept.startedAt().isBefore(run.startedAt())).toList(),
        run,
        regression);
  }

  /** The last builds, the oldest first; fewer where there were not so many. */
  public List<PastRun> last(int runs) {
    List<Path> files = files();
    return read(files.subList(Math.max(0, files.size() - runs), files.size()));
  }

  private static boolean before(Path file, String name) {
    return file.getFileName().toString().compareTo(name) < 0;
  }

  /** By time. */
  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try {
      return list(OURS);
    } catch (IOException e) {
      warnings.accept("The history in %s cannot be read (%s).".formatted(folder, e));
      return List.of();
    }
  }

  private List<Path> list(Pattern names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> names.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private List<PastRun> read(List<Path> files) {
    List<String> bad = new ArrayList<>();
    List<PastRun> runs =
        files.stream()
            .map(file -> read(file, bad))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(PastRun::startedAt))
            .toList();
    if (!bad.isEmpty()) {
      warnings.accept(
          "The history in %s has %d of %d builds that are left out. The first: %s. Delete what you do not need."
              .formatted(folder, bad.size(), files.size(), bad.get(0)));
    }
    return runs;
  }

  private static Optional<PastRun> read(Path file, List<String> bad) {
    try {
      PastRun run = Json.mapper().readValue(Files.readAllBytes(file), PastRun.class);
      if (run == null || run.schemaVersion() < 1 || run.startedAt() == null) {
        bad.add(file.getFileName() + " is not whole");
      } else if (run.schemaVersion() > PastRun.SCHEMA_VERSION) {
        bad.add(
            "%s is of a newer version (schemaVersion %d)"
                .formatted(file.getFileName(), run.schemaVersion()));
      } else {
        return Optional.of(run);
      }
    } catch (NoSuchFileException e) {
      return Optional.empty(); // another build found it too old in the meantime
    } catch (JsonProcessingException e) {
      bad.add(file.getFileName() + " is no JSON of a build: " + e.getOriginalMessage());
    } catch (IOException e) {
      bad.add(file.getFileName() + " cannot be read: " + e);
    }
    return Optional.empty();
  }

  private void tidy() throws IOException {
    List<Path> files = list(OURS);
    for (Path old : files.subList(0, Math.max(0, files.size() - PastRun.KEPT))) {
      Files.deleteIfExists(old);
    }
    for (Path rest : list(LEFT_OVER)) {
      deleteOld(rest);
    }
  }

  private void deleteOld(Path rest) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(rest).toInstant();
      if (written.isBefore(clock.instant().minus(WRITING))) {
        Files.deleteIfExists(rest);
      }
    } catch (NoSuchFileException e) {
      return; // it was no left-over: its build has moved it into place, or another swept it
    }
  }
}
