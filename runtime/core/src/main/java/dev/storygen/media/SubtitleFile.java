package dev.storygen.media;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads subtitles in SubRip (SRT) and WebVTT, told apart by their content. */
public final class SubtitleFile {

  private static final Map<String, String> OTHER_FORMATS =
      Map.of(
          "[script info]", "Advanced SubStation Alpha (ASS)",
          "{1}{", "MicroDVD",
          "{0}{", "MicroDVD",
          "<?xml", "XML (TTML?)",
          "<tt", "TTML",
          "<sami", "SAMI",
          "scenarist_scc", "Scenarist Closed Captions (SCC)");

  private SubtitleFile() {}

  /**
   * The cues of a file, in its order, tags taken out of their text. Every cue has a time: one whose
   * timing line cannot be parsed makes the file unreadable and is never dropped.
   *
   * <p>A file that starts with {@code WEBVTT} is read by the WebVTT specification, and so is one
   * that is only called {@code .vtt}. Any other is read as SubRip, which has no specification, with
   * the tolerance of common players: missing indexes and blank lines, {@code .} for {@code ,},
   * single digits.
   *
   * @throws UnreadableMediaException if the file is no such file or a line of it is wrong, naming
   *     the file, the line, what stands there and what was expected
   * @throws IOException if the file cannot be read
   */
  public static Subtitles read(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<Cue> cues = parse(name, DecodedText.read(file));
    if (cues.isEmpty()) {
      throw new UnreadableMediaException(name + " holds no cue, but expected at least one");
    }
    return new Subtitles(cues);
  }

  private static List<Cue> parse(String name, DecodedText text) throws UnreadableMediaException {
    LineReader lines = new LineReader(name, text.lines());
    if (text.startsWith(WebVttFormat.SIGNATURE)) {
      requireUtf8(name, text);
      return new WebVttParser(lines).parse();
    }
    rejectOtherFormats(lines);
    return name.toLowerCase(Locale.ROOT).endsWith(".vtt")
        ? new WebVttParser(lines).parse()
        : new SubRipParser(lines).parse();
  }

  /** The one encoding that the WebVTT specification allows; browsers read no other. */
  private static void requireUtf8(String name, DecodedText text) throws UnreadableMediaException {
    if (!text.utf8()) {
      throw new UnreadableMediaException(
          name + " is WebVTT in what looks like " + text.encoding() + ", but expected UTF-8");
    }
  }

  private static void rejectOtherFormats(LineReader lines) throws UnreadableMediaException {
    lines.skipBlank();
    if (lines.atEnd()) {
      return;
    }
    String first = lines.current().strip().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> format : OTHER_FORMATS.entrySet()) {
      if (first.startsWith(format.getKey())) {
        throw new UnreadableMediaException(
            lines.name()
                + " is "
                + format.getValue()
                + ", which is not supported, but expected SubRip (SRT) or WebVTT");
      }
    }
    lines.rewind();
  }
}
