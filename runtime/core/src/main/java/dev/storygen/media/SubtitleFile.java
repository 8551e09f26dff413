package dev.storygen.media;

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
          "{1}{", "MicroDVD",
          "{0}{", "MicroDVD",
          "<?xml", "XML",
          "<!doctype", "HTML or XML",
          "<html", "HTML",
          "{\\rtf", "RTF",
          "<sami", "SAMI",
          "scenarist_scc", "Scenarist Closed Captions (SCC)");

  private static final SubtitleFormat WITHOUT_SIGNATURE = new SubRipFormat();

  private SubtitleFile() {}

  /**
   * The cues of a file, in its order, with markup removed from their text.
   *
   * @throws UnreadableMediaException as {@link #parse}
   * @throws IOException if the file cannot be read
   */
  public static Subtitles read(Path file) throws IOException {
    return parse(file).subtitles();
  }

  /**
   * The cues of a file, and the faults that reading went on after.
   *
   * <p>The format is the one that {@linkplain SubtitleFormat#recognises recognises} the content,
   * else the one of the file's extension, else SubRip, which has no signature.
   *
   * @throws UnreadableMediaException if the file is in another format or has no cue, naming the
   *     file, the line, its content and what was expected
   * @throws IOException if the file cannot be read
   */
  public static ParsedSubtitles parse(Path file) throws IOException {
    return parse(file, SubtitleFormats.all());
  }

  static ParsedSubtitles parse(Path file, List<SubtitleFormat> formats) throws IOException {
    String name = file.getFileName().toString();
    DecodedText text = DecodedText.read(file);
    ParsedSubtitles parsed = format(name, text, formats).read(name, text);
    if (parsed.subtitles().cues().isEmpty()) {
      throw new UnreadableMediaException(
          name
              + parsed.repairs().stream()
                  .filter(Repair::lost)
                  .findFirst()
                  .map(fault -> " line " + fault.line() + ": " + fault.fault())
                  .orElse(" holds no cue, but expected at least one"));
    }
    return parsed;
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
    String first = text.firstLine().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> format : UNSUPPORTED.entrySet()) {
      if (first.startsWith(format.getKey())) {
        throw new UnreadableMediaException(
            name
                + " is "
                + format.getValue()
                + ", which is not supported, but expected "
                + formats.stream().map(SubtitleFormat::name).collect(Collectors.joining(", ")));
      }
    }
  }
}
