package dev.storygen.report;

import dev.storygen.model.Suggestion;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** Selects report formats, and writes reports in them. */
public final class ReportWriter {

  private ReportWriter() {}

  /** All formats on the class path, by name. */
  static List<ReportFormat> available() {
    // Within Maven the thread's class loader may not have storygen.
    return ServiceLoader.load(ReportFormat.class, ReportFormat.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(ReportFormat::name))
        .toList();
  }

  /**
   * The formats of these names, without duplicates; case is ignored.
   *
   * @throws IllegalArgumentException if a name is unknown
   */
  public static List<ReportFormat> formats(Collection<String> names) {
    List<ReportFormat> known = available();
    List<String> chosen =
        names.stream().map(name -> name.strip().toUpperCase(Locale.ROOT)).distinct().toList();
    for (String name : chosen) {
      rejectUnknown(name, known.stream().map(ReportFormat::name).toList());
    }
    return known.stream().filter(format -> chosen.contains(format.name())).toList();
  }

  /** The names of all formats. */
  public static List<String> names() {
    return available().stream().map(ReportFormat::name).toList();
  }

  private static void rejectUnknown(String name, List<String> known) {
    if (!known.contains(name)) {
      int last = known.size() - 1;
      throw new IllegalArgumentException(
          "storygen.reports has '%s', but expected %s or %s.%s"
              .formatted(
                  name,
                  String.join(", ", known.subList(0, last)),
                  known.get(last),
                  Suggestion.of(name, known)));
    }
  }

  /**
   * Writes a report in each format; if one cannot be written, the others are written all the same.
   *
   * @throws IOException for the first that could not be written, with the others as suppressed
   *     exceptions
   */
  public static void write(List<ReportFormat> formats, ReportInput input) throws IOException {
    IOException failure = null;
    for (ReportFormat format : formats) {
      try {
        format.write(input);
      } catch (IOException e) {
        IOException located = withLocation(format, input, e);
        if (failure == null) {
          failure = located;
        } else {
          failure.addSuppressed(located);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static IOException withLocation(ReportFormat format, ReportInput input, IOException e) {
    return new IOException(
        "The %s report cannot be written to %s (%s: %s). Make that location writable, or set <reportsDirectory> or <metricsFile>."
            .formatted(
                format.name(),
                format.location(input),
                e.getClass().getSimpleName(),
                e.getMessage()),
        e);
  }
}
