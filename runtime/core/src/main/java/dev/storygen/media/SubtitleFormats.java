package dev.storygen.media;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The subtitle formats on the class path. */
public final class SubtitleFormats {

  private static final List<SubtitleFormat> ALL =
      ServiceLoader.load(SubtitleFormat.class, SubtitleFormat.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(SubtitleFormat::extension))
          .toList();

  private SubtitleFormats() {}

  /** All formats, sorted by extension. */
  static List<SubtitleFormat> all() {
    return ALL;
  }

  /** The formats that stories get a file in, sorted by extension. */
  public static List<SubtitleFormat> writable() {
    return ALL.stream().filter(SubtitleFormat::writable).toList();
  }
}
