package dev.storygen.media;

import com.google.auto.service.AutoService;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;

/** WebVTT (w3.org/TR/webvtt1). */
@AutoService(SubtitleFormat.class)
public final class WebVttFormat implements SubtitleFormat {

  static final String SIGNATURE = "WEBVTT";

  @Override
  public String name() {
    return "WebVTT";
  }

  @Override
  public String extension() {
    return "vtt";
  }

  @Override
  public boolean recognises(DecodedText text) {
    return text.startsWith(SIGNATURE);
  }

  /** An encoding other than UTF-8 is a loss: browsers read no other. */
  @Override
  public ParsedSubtitles read(String fileName, DecodedText text) throws UnreadableMediaException {
    SubtitleCollector file = new SubtitleCollector(fileName, text);
    if (!text.utf8()) {
      String fault = "WebVTT in what looks like " + text.encoding() + ", but expected UTF-8";
      file.lost(1, fault, "read in that encoding");
    }
    new WebVttParser(new LineReader(text.text()), file).parse();
    return file.parsed(name());
  }

  @Override
  public boolean writable() {
    return true;
  }

  /**
   * {@code hh:mm:ss.ttt}, lines ended by LF, {@code &}, {@code <} and {@code >} escaped. Blank
   * lines inside a cue are left out: they would end it.
   */
  @Override
  public String write(Subtitles subtitles) {
    StringBuilder file = new StringBuilder(SIGNATURE).append("\n\n");
    for (Cue cue : subtitles.cues()) {
      file.append(CueLines.timing(cue, '.')).append('\n');
      file.append(escape(CueLines.withoutBlankLines(cue.text()))).append("\n\n");
    }
    return file.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
