package dev.storygen.report;

import dev.storygen.media.AtomicFile;
import dev.storygen.media.FileNames;
import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the checks and failed stories as JUnit reports in Surefire's format ({@code
 * surefire-test-report-3.0.xsd}), which CI servers read.
 */
public final class JUnitReportWriter {

  private static final String PREFIX = "TEST-";
  private static final String SUFFIX = ".xml";

  /**
   * Bytes of a story's name in a file name; file systems allow 255 for the name with its affixes.
   */
  private static final int MAX_NAME_BYTES = 200;

  private JUnitReportWriter() {}

  /**
   * Writes {@code TEST-<story>.xml} for each story that {@code generate} could not make or that has
   * checks: a test case {@code generate} with an {@code error} for the former; a test case per
   * check, with a {@code failure} for a violation, an {@code error} for a check that could not
   * measure, and a {@code system-out} for a violation that is only a warning; and a property per
   * fallback. Reports of earlier runs are removed; reports of other tools are kept.
   *
   * @param directory created if it is missing
   * @return the files written, by story
   * @throws IOException if a file cannot be written
   */
  public static Map<String, Path> write(Path directory, Metrics metrics) throws IOException {
    Map<String, StorySuite> stories = StorySuite.of(metrics);
    Files.createDirectories(directory);
    removeOwnReports(directory);
    Map<String, Path> written = new LinkedHashMap<>();
    Set<String> usedNames = new HashSet<>();
    for (StorySuite story : stories.values()) {
      Path file = directory.resolve(fileName(story.name(), usedNames));
      AtomicFile.write(file, temporary -> write(temporary, story));
      written.put(story.name(), file);
    }
    return written;
  }

  private static Path write(Path file, StorySuite story) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new TestSuiteXml(out).write(story);
      return file;
    } catch (XMLStreamException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void removeOwnReports(Path directory) throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.list(directory)) {
      reports = files.filter(JUnitReportWriter::isReport).toList();
    }
    for (Path report : reports) {
      if (TestSuiteXml.isOwnReport(report)) {
        Files.delete(report);
      }
    }
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX) && Files.isRegularFile(file);
  }

  /** A file name that is valid on any file system, and unique also where case is ignored. */
  private static String fileName(String story, Set<String> usedNames) {
    String safe = story.replaceAll("[\\p{Cc}\\p{Cs}\\\\/:*?\"<>|]", "_");
    String name = truncated(FileNames.usable(safe));
    String candidate = name;
    for (int copy = 2; !usedNames.add(candidate.toLowerCase(Locale.ROOT)); copy++) {
      candidate = name + "-" + copy;
    }
    return PREFIX + candidate + SUFFIX;
  }

  private static String truncated(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
