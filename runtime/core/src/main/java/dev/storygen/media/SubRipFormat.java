package dev.storygen.media;

import com.google.auto.service.AutoService;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;

/**
 * SubRip. It has no specification: files are read with the tolerance of common players, which
 * accept missing indexes and blank lines, {@code .} for {@code ,}, and single digits.
 */
@AutoService(SubtitleFormat.class)
public final class SubRipFormat implements SubtitleFormat {

  @Override
  public String name() {
    return "SubRip (SRT)";
  }

  @Override
  public String extension() {
    return "srt";
  }

  @Override
  public boolean recognises(DecodedText text) {
    return false;
  }

  @Override
  public ParsedSubtitles read(String fileName, DecodedText text) throws UnreadableMediaException {
    SubtitleCollector file = new SubtitleCollector(fileName, text);
    new SubRipParser(new LineReader(text.text()), file).parse();
    return file.parsed(name());
  }

  @Override
  public boolean writable() {
    return true;
  }

  /**
   * Indexes from 1, {@code hh:mm:ss,mmm}, lines ended by LF. Blank lines inside a cue are left out
   * and {@code -->} becomes {@code →}: either would end the cue.
   */
  @Override
  public String write(Subtitles subtitles) {
    StringBuilder file = new StringBuilder();
    int index = 1;
    for (Cue cue : subtitles.cues()) {
      file.append(index++).append('\n');
      file.append(CueLines.timing(cue, ',')).append('\n');
      file.append(CueLines.withoutBlankLines(cue.text()).replace("-->", "→")).append("\n\n");
    }
    return file.toString();
  }
}
