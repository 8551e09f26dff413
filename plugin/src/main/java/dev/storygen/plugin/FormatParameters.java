package dev.storygen.plugin;

import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.provider.Options;
import dev.storygen.provider.VideoFormat;
import dev.storygen.report.ReportWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The formats of videos, as the parameters have them.
 *
 * @param written null for none
 */
record FormatParameters(List<String> written) {

  private static final String PARAMETER = "storygen.formats";

  FormatParameters {
    written = written == null ? List.of() : List.copyOf(written);
  }

  /**
   * The formats of videos; empty where the size of {@code <video>} is that of the only one.
   *
   * @throws IllegalArgumentException if one is unknown, is there twice, or there are too many
   */
  List<PictureFormat> formats() {
    written.stream().filter(FormatParameters::isReport).findFirst().ifPresent(this::rejectReport);
    return PictureFormats.of(written, PARAMETER);
  }

  /**
   * The frame rate of all videos, and the size of those without a format.
   *
   * @param settings of {@code <video>}
   * @throws IllegalArgumentException if a setting is wrong, or is a size although there are formats
   */
  VideoFormat video(Map<String, String> settings) {
    if (!written.isEmpty()) {
      Stream.of("width", "height")
          .filter(settings::containsKey)
          .findFirst()
          .ifPresent(side -> rejectSize(side, settings.get(side)));
    }
    return VideoFormat.of(Options.of("video", settings));
  }

  private static boolean isReport(String name) {
    return ReportWriter.names().contains(name.strip().toUpperCase(Locale.ROOT));
  }

  private void rejectReport(String name) {
    throw new IllegalArgumentException(
        "%s has '%s', which is a report, but expected formats of videos. Name reports in storygen.reports."
            .formatted(PARAMETER, name.strip()));
  }

  private void rejectSize(String side, String value) {
    throw new IllegalArgumentException(
        "%s is '%s' and <video><%s> is '%s', but expected one of them: a format has a size. Remove <video><width> and <height>, or name the size in %s, as 1280x720."
            .formatted(PARAMETER, String.join(",", written), side, value, PARAMETER));
  }
}
