package dev.storygen.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * The formats of videos that users may ask for: those with a name, which {@code formats.json} lists
 * with the sources of their margins, and sizes.
 */
public final class PictureFormats {

  /** A story in more formats is likely to be a mistake, and each takes as long as the first. */
  public static final int MAX_FORMATS = 5;

  private static final int MIN_SIDE = 128;

  /** What H.264 of level 5.1 holds: 36,864 macroblocks of 16x16 pixels, and 4096 pixels a side. */
  private static final int MAX_SIDE = 4096;

  private static final int MAX_PIXELS = 36_864 * 256;

  /** At most nine digits in all: linear time, and no overflow. */
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

  private static final List<Listed> LISTED = listed();

  /** An entry of the file. */
  private record Listed(
      String name, int width, int height, SafeMargins margins, String profile, String source) {

    PictureFormat format() {
      return new PictureFormat(name, width, height, margins, Optional.ofNullable(profile));
    }
  }

  private PictureFormats() {}

  private static List<Listed> listed() {
    try (InputStream json = PictureFormats.class.getResourceAsStream("formats.json")) {
      return List.copyOf(Arrays.asList(Json.mapper().readValue(json, Listed[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The formats that have a name, in the order in which they are listed. */
  public static List<PictureFormat> named() {
    return LISTED.stream().map(Listed::format).toList();
  }

  /** Where the margins of a format with a name are from. */
  public static String source(String name) {
    return LISTED.stream().filter(it -> it.name.equals(name)).findFirst().orElseThrow().source();
  }

  private static List<String> names() {
    return LISTED.stream().map(Listed::name).toList();
  }

  /** What a user may write, for messages. */
  public static String expected() {
    return "%s, or a size such as 1280x720: even numbers from %d to %d, at most %d megapixels in all"
        .formatted(String.join(", ", names()), MIN_SIDE, MAX_SIDE, MAX_PIXELS / 1_000_000);
  }

  /** The format that a user names; empty if there is none. */
  public static Optional<PictureFormat> of(String written) {
    String name = written.strip();
    Optional<PictureFormat> named =
        LISTED.stream().filter(it -> it.name.equals(name)).findFirst().map(Listed::format);
    if (named.isPresent()) {
      return named;
    }
    Matcher size = SIZE.matcher(name);
    return size.matches()
        ? ofSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)))
        : Optional.empty();
  }

  private static Optional<PictureFormat> ofSize(int width, int height) {
    boolean possible = isSide(width) && isSide(height) && width * height <= MAX_PIXELS;
    return possible ? Optional.of(PictureFormat.ofSize(width, height)) : Optional.empty();
  }

  private static boolean isSide(int pixels) {
    return pixels >= MIN_SIDE && pixels <= MAX_SIDE && pixels % 2 == 0;
  }

  /**
   * The formats of a list.
   *
   * @param place where it is written, as messages begin: {@code storygen.formats}
   * @throws IllegalArgumentException naming the place and the first format that is wrong
   */
  public static List<PictureFormat> of(List<String> written, String place) {
    List<PictureFormat> formats = new ArrayList<>();
    for (String each : written) {
      Optional<String> problem = problem(each, formats);
      if (problem.isPresent()) {
        throw new IllegalArgumentException("%s has %s".formatted(place, problem.get()));
      }
      formats.add(of(each).orElseThrow());
    }
    return List.copyOf(formats);
  }

  /** The formats by the names of their videos: the first one is that of {@code video.mp4}. */
  public static Map<String, PictureFormat> byFile(List<PictureFormat> formats) {
    Map<String, PictureFormat> byFile = new LinkedHashMap<>();
    for (PictureFormat format : formats) {
      byFile.put(byFile.isEmpty() ? "video.mp4" : "video-" + format.name() + ".mp4", format);
    }
    return byFile;
  }

  /**
   * What is wrong with one more format, as {@code 'tikto', but expected …}; empty for nothing.
   *
   * @param before the formats in front of it
   */
  public static Optional<String> problem(String written, List<PictureFormat> before) {
    Optional<PictureFormat> format = of(written);
    if (format.isEmpty()) {
      return Optional.of(
          "'%s', but expected %s.%s"
              .formatted(
                  StringUtils.abbreviate(StringUtils.normalizeSpace(written), 40),
                  expected(),
                  Suggestion.of(written.strip(), names())));
    }
    Optional<PictureFormat> same = before.stream().filter(format.get()::looksLike).findFirst();
    if (same.isPresent()) {
      return Optional.of(
          "'%s', but '%s' is the same video. Remove one."
              .formatted(format.get().name(), same.get().name()));
    }
    return before.size() < MAX_FORMATS
        ? Optional.empty()
        : Optional.of(
            "more than %d formats, from '%s' on. Remove some."
                .formatted(MAX_FORMATS, format.get().name()));
  }
}
