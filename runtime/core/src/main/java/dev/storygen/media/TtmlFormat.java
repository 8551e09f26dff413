package dev.storygen.media;

import com.google.auto.service.AutoService;
import java.util.Locale;

/** Timed Text Markup Language (w3.org/TR/ttml2), also as DFXP, SMPTE-TT, EBU-TT and IMSC. */
@AutoService(SubtitleFormat.class)
public final class TtmlFormat implements SubtitleFormat {

  /** Characters within which the root element begins. */
  private static final int PROLOGUE = 4096;

  @Override
  public String name() {
    return "TTML";
  }

  @Override
  public String extension() {
    return "ttml";
  }

  @Override
  public boolean recognises(DecodedText text) {
    String first = text.firstLine();
    if (!first.startsWith("<")) {
      return false;
    }
    String start =
        text.text().substring(0, Math.min(PROLOGUE, text.text().length())).toLowerCase(Locale.ROOT);
    return start.contains("<tt ") || start.contains("<tt>") || start.contains(":tt ");
  }

  @Override
  public ParsedSubtitles read(String fileName, DecodedText text) throws UnreadableMediaException {
    SubtitleCollector file = new SubtitleCollector(fileName, text);
    if (text.text().indexOf("<!DOCTYPE") >= 0) {
      throw new UnreadableMediaException(
          fileName + " has a document type declaration, but expected TTML without one");
    }
    new TtmlParser(file).parse(text.text());
    file.sort();
    return file.parsed(name());
  }
}
