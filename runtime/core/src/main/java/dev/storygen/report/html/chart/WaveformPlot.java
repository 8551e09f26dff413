package dev.storygen.report.html.chart;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The waveform of a voiceover.
 *
 * @param seconds the time axis, as a number
 * @param columns one per peak
 * @param width of the time axis, in columns
 * @param path SVG path data of the peaks, from 0 to {@value #HEIGHT}; empty where there is no
 *     waveform
 * @param silenceDashes an SVG dash array over a path length of {@value #LENGTH}; empty for none
 * @param ticks of the axis
 * @param description the waveform as text
 */
public record WaveformPlot(
    String seconds,
    int columns,
    String width,
    String path,
    String silenceDashes,
    List<AxisTick> ticks,
    String description) {

  /** Half the height of the chart. */
  static final int HEIGHT = 24;

  static final int LENGTH = 1000;

  /** More than storygen writes; bounds the size of what other tools wrote. */
  private static final int MAX_COLUMNS = 1000;

  /** A day; bounds the number of ticks. */
  private static final double MAX_SECONDS = 86_400;

  private static final double MINUTES_FROM = 300;

  /**
   * Draws a voiceover.
   *
   * @param waveform null where {@code verify} did not decode the voiceover
   * @param otherSeconds the duration of what else is shown; the axis has the longer one
   * @return null where the duration is unknown or impossible
   */
  public static WaveformPlot of(Waveform waveform, double otherSeconds) {
    double seconds = waveform == null ? otherSeconds : waveform.durationSeconds();
    double axis = Math.max(seconds, otherSeconds);
    if (!(seconds > 0 && axis <= MAX_SECONDS)) {
      return null;
    }
    if (waveform == null || waveform.peaks() == null || waveform.peaks().isEmpty()) {
      return new WaveformPlot(
          QuantityFormat.plain(axis),
          1,
          "1",
          "",
          "",
          ticks(axis),
          QuantityFormat.seconds(seconds) + ", not decoded");
    }
    int columns = Math.min(MAX_COLUMNS, waveform.peaks().length());
    List<TimeSpan> silences = valid(waveform.silences(), seconds);
    return new WaveformPlot(
        QuantityFormat.plain(axis),
        columns,
        QuantityFormat.plain(columns * axis / seconds),
        path(waveform.peaks().substring(0, columns)),
        dashes(silences, seconds),
        ticks(axis),
        description(seconds, silences));
  }

  private static String path(String peaks) {
    StringBuilder path = new StringBuilder("M0 0l");
    int height = 0;
    for (int column = 0; column < peaks.length(); column++) {
      int fullScale = Waveform.DIGITS.length() - 1;
      int amplitude = Math.max(0, Waveform.DIGITS.indexOf(peaks.charAt(column)));
      int next = Math.round((float) amplitude * HEIGHT / fullScale);
      // A minus sign separates as well as a space does.
      path.append(column == 0 ? "1" : " 1").append(next < height ? "" : " ").append(next - height);
      height = next;
    }
    return path.append("V0z").toString();
  }

  private static List<TimeSpan> valid(List<TimeSpan> silences, double seconds) {
    return silences.stream()
        .filter(span -> span != null && span.start() >= 0 && span.end() > span.start())
        .filter(span -> span.start() < seconds)
        .map(span -> new TimeSpan(span.start(), Math.min(seconds, span.end())))
        .sorted(Comparator.comparingDouble(TimeSpan::start))
        .toList();
  }

  private static String dashes(List<TimeSpan> silences, double seconds) {
    List<long[]> parts = new ArrayList<>();
    for (TimeSpan silence : silences) {
      long start = Math.round(silence.start() / seconds * LENGTH);
      long end = Math.max(start + 1, Math.round(silence.end() / seconds * LENGTH));
      long[] last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && start <= last[1]) {
        last[1] = Math.max(last[1], end);
      } else {
        parts.add(new long[] {start, end});
      }
    }
    if (parts.isEmpty()) {
      return "";
    }
    StringBuilder dashes = new StringBuilder("0");
    long drawn = 0;
    for (long[] part : parts) {
      dashes.append(' ').append(part[0] - drawn).append(' ').append(part[1] - part[0]);
      drawn = part[1];
    }
    return dashes.append(' ').append(LENGTH).toString();
  }

  /** Three to seven ticks at round times, from five minutes on in minutes. */
  private static List<AxisTick> ticks(double seconds) {
    boolean minutes = seconds >= MINUTES_FROM;
    return minutes ? ticks(seconds / 60, " min") : ticks(seconds, " s");
  }

  private static List<AxisTick> ticks(double length, String unit) {
    double step = 0.1;
    double[] factors = {2, 2.5, 2};
    for (int i = 0; length / step > 7; i++) {
      step *= factors[i % factors.length];
    }
    List<AxisTick> ticks = new ArrayList<>();
    for (int i = 0; i * step <= length * 0.97; i++) {
      String label = QuantityFormat.plain(i * step);
      ticks.add(
          new AxisTick(
              Math.round(1000 * i * step / length) / 10.0, ticks.isEmpty() ? label + unit : label));
    }
    return ticks;
  }

  private static String description(double seconds, List<TimeSpan> silences) {
    double longest = silences.stream().mapToDouble(TimeSpan::duration).max().orElse(0);
    return QuantityFormat.seconds(seconds)
        + switch (silences.size()) {
          case 0 -> ", no silence";
          case 1 -> ", 1 silence of " + QuantityFormat.seconds(longest);
          default ->
              (silences.size() < Waveform.COLUMNS ? ", " : ", at least ")
                  + silences.size()
                  + " silences, longest "
                  + QuantityFormat.seconds(longest);
        };
  }
}
