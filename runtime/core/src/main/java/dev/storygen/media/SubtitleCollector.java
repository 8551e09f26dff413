package dev.storygen.media;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cues and the faults of a file while it is read. */
final class SubtitleCollector {

  /** Twice the words of 24 hours of speech: more is no subtitle file, and would fill the memory. */
  private static final int MAX_CUES = 500_000;

  private final String fileName;
  private final DecodedText text;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private int repaired;
  private int lost;

  SubtitleCollector(String fileName, DecodedText text) {
    this.fileName = fileName;
    this.text = text;
  }

  /**
   * Adds a cue. One that ends before it starts ends where it starts.
   *
   * @param line of its times, for messages
   */
  void cue(double start, double end, String shown, int line) throws UnreadableMediaException {
    if (cues.size() == MAX_CUES) {
      throw new UnreadableMediaException(
          "%s line %d: cue %d, but expected at most %d cues"
              .formatted(fileName, line, MAX_CUES + 1, MAX_CUES));
    }
    if (end <= start) {
      repaired(
          line,
          end < start ? "the cue ends before it starts" : "the cue lasts no time",
          "read as a cue of 0 s");
    }
    cues.add(Cue.of(start, Math.max(start, end), shown));
  }

  /** Adds a fault that lost nothing. */
  void repaired(int line, String fault, String reading) {
    repaired++;
    add(new Repair(line, fault, reading, false));
  }

  /** Adds a fault that lost a part of the file. */
  void lost(int line, String fault, String reading) {
    lost++;
    add(new Repair(line, fault, reading, true));
  }

  private void add(Repair repair) {
    if (repairs.size() < ParsedSubtitles.MAX_REPAIRS) {
      repairs.add(repair);
    }
  }

  /** Puts the cues in the order of their starts, in formats whose order has no meaning. */
  void sort() {
    cues.sort(Comparator.comparingDouble(Cue::start).thenComparingDouble(Cue::end));
  }

  ParsedSubtitles parsed(String format) {
    return new ParsedSubtitles(
        format, text.encoding(), text.guessed(), new Subtitles(cues), repairs, repaired, lost);
  }
}
