package dev.storygen.media;

import com.google.auto.service.AutoService;
import java.util.Locale;

/**
 * Advanced SubStation Alpha and SubStation Alpha (SSA): the {@code Dialogue} lines. Their order has
 * no meaning: cues are in the order of their starts.
 */
@AutoService(SubtitleFormat.class)
public final class AssFormat implements SubtitleFormat {

  @Override
  public String name() {
    return "Advanced SubStation Alpha (ASS)";
  }

  @Override
  public String extension() {
    return "ass";
  }

  @Override
  public boolean recognises(DecodedText text) {
    String first = text.firstLine().toLowerCase(Locale.ROOT);
    return first.startsWith("[script info]")
        || first.startsWith("[v4 styles]")
        || first.startsWith("[v4+ styles]")
        || first.startsWith("[events]");
  }

  @Override
  public ParsedSubtitles read(String fileName, DecodedText text) throws UnreadableMediaException {
    SubtitleCollector file = new SubtitleCollector(fileName, text);
    new AssParser(new LineReader(text.text()), file).parse();
    file.sort();
    return file.parsed(name());
  }
}
