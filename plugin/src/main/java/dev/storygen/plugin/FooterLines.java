package dev.storygen.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** What the footer shows of a run. */
final class FooterLines {

  /** Stories in flight that are named. */
  private static final int NAMED = 5;

  private static final AttributedStyle DONE = AttributedStyle.BOLD;
  private static final AttributedStyle OUT =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);

  private FooterLines() {}

  /**
   * The lines, none wider than a terminal of that many columns, and fewer than its rows.
   *
   * @param coloured whether some stand out
   */
  static List<AttributedString> of(
      RunProgress state, Instant now, int columns, int rows, boolean coloured) {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(new AttributedString(state.summary(now), style(DONE, coloured)));
    String out = String.join(", ", state.out());
    int room = Math.max(0, rows - 3 - (out.isEmpty() ? 0 : 1));
    Map<String, String> named = state.inFlight(Math.min(NAMED, room));
    int width = named.keySet().stream().mapToInt(FooterLines::columns).max().orElse(0);
    named.forEach((story, work) -> lines.add(story(story, work, Math.min(width, columns / 2))));
    int more = state.inFlight() - named.size();
    if (more > 0) {
      lines.add(new AttributedString("  +" + more + (named.isEmpty() ? " in flight" : " more")));
    }
    if (!out.isEmpty()) {
      lines.add(new AttributedString("  out: " + out, style(OUT, coloured)));
    }
    // The last column stays free: some terminals go on to the next line from there.
    return lines.stream()
        .limit(Math.max(1, rows - 1))
        .map(line -> cut(line, Math.max(1, columns - 1)))
        .toList();
  }

  private static AttributedString story(String story, String work, int width) {
    AttributedString name = cut(new AttributedString(story), width);
    String gap = " ".repeat(width - name.columnLength() + 2);
    return new AttributedString("  " + name + gap + work);
  }

  private static AttributedStyle style(AttributedStyle style, boolean coloured) {
    return coloured ? style : AttributedStyle.DEFAULT;
  }

  private static int columns(String text) {
    return new AttributedString(text).columnLength();
  }

  /** By columns: letters of Chinese and emojis take two. */
  private static AttributedString cut(AttributedString text, int columns) {
    if (text.columnLength() <= columns) {
      return text;
    }
    AttributedString head = text.columnSubSequence(0, columns - 1);
    return AttributedString.join(AttributedString.EMPTY, head, new AttributedString("…"));
  }
}
