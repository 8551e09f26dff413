package dev.storygen.report.html.story;

import dev.storygen.media.AtomicFile;
import dev.storygen.media.FileNames;
import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * Data beside a page that would be too large with it: scripts, as a page that is opened from disk
 * can load no other files. The page's script loads one when it needs it.
 *
 * @param folder of the scripts
 * @param report tells the scripts of this page from those of an earlier one
 * @param written the names of the scripts so far
 */
public record PageData(Path folder, String report, Set<String> written) {

  /** A page with more stories than this has its data beside it; with it, it has some megabytes. */
  public static final int MOST_STORIES_IN_PAGE = 1_000;

  private static final String SCRIPT = "storygenData('%s','%s','%s')\n";

  /** The data of a page. */
  public static PageData of(Path page, Metrics metrics) {
    String name = FilenameUtils.getBaseName(page.getFileName().toString());
    return new PageData(
        page.toAbsolutePath().resolveSibling(name + "-data"),
        id(metrics.goals(), metrics.checks().size()),
        ConcurrentHashMap.newKeySet());
  }

  private static String id(List<GoalRun> goals, int checks) {
    byte[] text = (goals + " " + checks).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** The folder as the page names it. */
  public String href() {
    return FileNames.urlEncoded(folder.getFileName().toString());
  }

  /**
   * Writes a script.
   *
   * @param name of the data: {@code stories-0}
   * @param base64 the data
   */
  public void write(String name, String base64) {
    try {
      AtomicFile.writeString(folder.resolve(name + ".js"), SCRIPT.formatted(report, name, base64));
      written.add(name + ".js");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes scripts of an earlier page, when this one is written. */
  public void deleteOthers() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.filter(this::isOfEarlierPage).toList()) {
          Files.deleteIfExists(file);
        }
      }
      if (written.isEmpty()) {
        deleteIfEmpty();
      }
    }
  }

  private void deleteIfEmpty() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      if (all.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  private boolean isOfEarlierPage(Path file) {
    String name = file.getFileName().toString();
    return name.matches("(stories|rows)-\\d{1,9}\\.js") && !written.contains(name);
  }
}
