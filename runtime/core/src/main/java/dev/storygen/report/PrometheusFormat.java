package dev.storygen.report;

import com.google.auto.service.AutoService;
import dev.storygen.media.AtomicFile;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The totals of a run in Prometheus' text format 0.0.4, for a textfile collector. */
@AutoService(ReportFormat.class)
public final class PrometheusFormat implements ReportFormat {

  @Override
  public String name() {
    return "PROMETHEUS";
  }

  @Override
  public Path location(ReportInput input) {
    return input.directory().resolve("metrics.prom");
  }

  @Override
  public void write(ReportInput input) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(
            text,
            PrometheusMetrics.of(input.project(), input.metrics()),
            EscapingScheme.UNDERSCORE_ESCAPING);
    Path file = location(input);
    AtomicFile.writeString(file, text.toString(StandardCharsets.UTF_8));
    makeWorldReadable(file);
  }

  /** The collector runs as another user, and the umask of a build may deny it access. */
  private static void makeWorldReadable(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
