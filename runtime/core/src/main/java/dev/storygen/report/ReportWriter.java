package dev.storygen.report;

import dev.storygen.model.Suggestion;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** The forms that results are written in. */
public final class ReportWriter {

  private ReportWriter() {}

  /** All formats there are, by name. */
  static List<ReportFormat> all() {
    // By our own loader: where Maven calls us, the thread's may know nothing of storygen.
    return ServiceLoader.load(ReportFormat.class, ReportFormat.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(ReportFormat::name))
        .toList();
  }

  /**
   * The formats of these names, each once, whatever their case.
   *
   * @throws IllegalArgumentException if there is no format of a name
   */
  public static List<ReportFormat> formats(Collection<String> names) {
    List<ReportFormat> known = all();
    List<String> chosen =
        names.stream().map(name -> name.strip().toUpperCase(Locale.ROOT)).distinct().toList();
    for (String name : chosen) {
      refuseUnknown(name, known.stream().map(ReportFormat::name).toList());
    }
    return known.stream().filter(format -> chosen.contains(format.name())).toList();
  }

  private static void refuseUnknown(String name, List<String> known) {
    if (!known.contains(name)) {
      int last = known.size() - 1;
      throw new IllegalArgumentException(
          "storygen.formats has '%s', but expected %s or %s.%s"
              .formatted(
                  name,
                  String.join(", ", known.subList(0, last)),
                  known.get(last),
                  Suggestion.of(name, known)));
    }
  }

  /**
   * Writes results in each format; one that cannot be written keeps none of the others from it.
   *
   * @throws IOException naming the first that could not be written; the others are suppressed in it
   */
  public static void write(List<ReportFormat> formats, ReportInput results) throws IOException {
    IOException failure = null;
    for (ReportFormat format : formats) {
      try {
        format.write(results);
      } catch (IOException e) {
        IOException named = named(format, results, e);
        if (failure == null) {
          failure = named;
        } else {
          failure.addSuppressed(named);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static IOException named(ReportFormat format, ReportInput results, IOException e) {
    return new IOException(
        "The %s report cannot be written to %s (%s: %s). Make that place writable, or name another with <reportsDirectory> or <metricsFile>."
            .formatted(
                format.name(), format.place(results), e.getClass().getSimpleName(), e.getMessage()),
        e);
  }
}
