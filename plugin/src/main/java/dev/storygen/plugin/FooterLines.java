package dev.storygen.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The lines of the footer. */
final class FooterLines {

  /** Stories in flight that are listed. */
  private static final int MAX_NAMES = 5;

  private static final AttributedStyle DONE = AttributedStyle.BOLD;
  private static final AttributedStyle UNAVAILABLE =
      AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);

  private FooterLines() {}

  /**
   * The lines, at least one narrower and one fewer than the terminal.
   *
   * @param coloured whether to highlight lines
   */
  static List<AttributedString> of(
      RunProgress state, Instant now, int columns, int rows, boolean coloured) {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(new AttributedString(state.summary(now), style(DONE, coloured)));
    String unavailable = String.join(", ", state.unavailable());
    int room = Math.max(0, rows - 3 - (unavailable.isEmpty() ? 0 : 1));
    Map<String, String> named = state.inFlight(Math.min(MAX_NAMES, room));
    int width = named.keySet().stream().mapToInt(FooterLines::columns).max().orElse(0);
    named.forEach((story, work) -> lines.add(story(story, work, Math.min(width, columns / 2))));
    int more = state.inFlight() - named.size();
    if (more > 0) {
      lines.add(new AttributedString("  +" + more + (named.isEmpty() ? " in flight" : " more")));
    }
    if (!unavailable.isEmpty()) {
      lines.add(
          new AttributedString("  unavailable: " + unavailable, style(UNAVAILABLE, coloured)));
    }
    // The last column stays free, as some terminals wrap there.
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

  /** Cuts by columns, as Chinese characters and emojis take two. */
  private static AttributedString cut(AttributedString text, int columns) {
    if (text.columnLength() <= columns) {
      return text;
    }
    AttributedString head = text.columnSubSequence(0, columns - 1);
    return AttributedString.join(AttributedString.EMPTY, head, new AttributedString("…"));
  }
}
