package dev.storygen.speech;

import dev.storygen.model.ShownText;
import dev.storygen.model.ShownWord;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Distributes the time of a text over its parts, by their widths. */
final class TimeShares {

  private TimeShares() {}

  /**
   * The parts with their times.
   *
   * @param whole the text and its time
   * @param parts of the text, in order
   */
  static List<Word> of(Word whole, List<ShownWord> parts) {
    double columns = parts.stream().mapToInt(part -> ShownText.columns(part.text())).sum();
    double perColumn = (whole.end() - whole.start()) / Math.max(1, columns);
    List<Word> timed = new ArrayList<>();
    double start = whole.start();
    for (int i = 0; i < parts.size(); i++) {
      ShownWord part = parts.get(i);
      double share = start + perColumn * ShownText.columns(part.text());
      double end = i + 1 == parts.size() ? whole.end() : Math.min(whole.end(), share);
      timed.add(new Word(part.text(), start, end, whole.measured(), part.glued()));
      start = end;
    }
    return timed;
  }
}
