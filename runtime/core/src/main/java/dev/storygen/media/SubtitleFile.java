package dev.storygen.media;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;

/** Reads subtitle files of any {@link SubtitleFormat}. */
public final class SubtitleFile {

  /** First lines, in lower case, of well-known formats, and their names. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "[script info]", "Advanced SubStation Alpha (ASS)",
          "{1}{", "MicroDVD",
          "{0}{", "MicroDVD",
          "<?xml", "XML (TTML?)",
          "<tt", "TTML",
          "<sami", "SAMI",
          "scenarist_scc", "Scenarist Closed Captions (SCC)");

  private static final SubtitleFormat WITHOUT_SIGNATURE = new SubRipFormat();

  private SubtitleFile() {}

  /**
   * The cues of a file, in its order, with tags removed from their text. Every cue has a time: a
   * cue whose timing line cannot be parsed makes the file unreadable and is never dropped.
   *
   * <p>The format is the one that {@linkplain SubtitleFormat#recognises recognises} the content,
   * else the one of the file's extension, else SubRip, which has no signature.
   *
   * @throws UnreadableMediaException if the file is in another format or a line of it is wrong,
   *     naming the file, the line, its content and what was expected
   * @throws IOException if the file cannot be read
   */
  public static Subtitles read(Path file) throws IOException {
    return read(file, SubtitleFormats.all());
  }

  static Subtitles read(Path file, List<SubtitleFormat> formats) throws IOException {
    String name = file.getFileName().toString();
    DecodedText text = DecodedText.read(file);
    List<Cue> cues = format(name, text, formats).read(name, text);
    if (cues.isEmpty()) {
      throw new UnreadableMediaException(name + " holds no cue, but expected at least one");
    }
    return new Subtitles(cues);
  }

  private static SubtitleFormat format(String name, DecodedText text, List<SubtitleFormat> formats)
      throws UnreadableMediaException {
    for (SubtitleFormat format : formats) {
      if (format.recognises(text)) {
        return format;
      }
    }
    rejectUnsupported(name, text, formats);
    String extension = FilenameUtils.getExtension(name).toLowerCase(Locale.ROOT);
    return formats.stream()
        .filter(format -> format.extension().equals(extension))
        .findFirst()
        .orElse(WITHOUT_SIGNATURE);
  }

  private static void rejectUnsupported(String name, DecodedText text, List<SubtitleFormat> formats)
      throws UnreadableMediaException {
    String first = firstLine(text).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> format : UNSUPPORTED.entrySet()) {
      if (first.startsWith(format.getKey())) {
        throw new UnreadableMediaException(
            name
                + " is "
                + format.getValue()
                + ", which is not supported, but expected "
                + formats.stream().map(SubtitleFormat::name).collect(Collectors.joining(" or ")));
      }
    }
  }

  private static String firstLine(DecodedText text) {
    return text.text().lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }
}
