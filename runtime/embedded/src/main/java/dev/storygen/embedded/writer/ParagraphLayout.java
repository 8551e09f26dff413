package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Beat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arranges the lines of a story in paragraphs. */
final class ParagraphLayout {

  private ParagraphLayout() {}

  /** Formats the text. Adds "my friend" to the first occurrence of the name {@code friend}. */
  static String format(List<SelectedLine> all, String friend) {
    List<String> paragraphs = new ArrayList<>();
    for (Beat beat : Beat.values()) {
      List<SelectedLine> lines = all.stream().filter(line -> line.beat() == beat).toList();
      paragraphs.addAll(
          interleaved(paragraphs(lines), subplotParagraphs(lines), beat == Beat.PAYOFF));
    }
    String text = String.join("\n\n", paragraphs);
    return Pattern.compile("(^|[.!?] |\n)?\\b" + Pattern.quote(friend) + "\\b")
        .matcher(text)
        .replaceFirst(
            first ->
                Matcher.quoteReplacement(
                    first.group(1) == null
                        ? "my friend " + friend
                        : first.group(1) + "My friend " + friend));
  }

  private static List<String> paragraphs(List<SelectedLine> lines) {
    List<String> paragraphs = new ArrayList<>();
    for (SelectedLine line : lines.stream().filter(each -> each.subplot().isEmpty()).toList()) {
      int last = paragraphs.size() - 1;
      if (last < 0 || line.line().paragraph()) {
        paragraphs.add(line.text());
      } else {
        paragraphs.set(last, paragraphs.get(last) + " " + line.text());
      }
    }
    return paragraphs;
  }

  /** The subplots of a beat, one paragraph each. */
  private static List<String> subplotParagraphs(List<SelectedLine> lines) {
    Map<String, String> subplotParagraphs = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.subplot().isEmpty())
        .forEach(
            line -> subplotParagraphs.merge(line.subplot(), line.text(), (a, b) -> a + " " + b));
    return List.copyOf(subplotParagraphs.values());
  }

  /**
   * Distributes subplots evenly between the paragraphs of the main plot, which comes last if {@code
   * mainLast}.
   */
  private static List<String> interleaved(
      List<String> main, List<String> subplotParagraphs, boolean mainLast) {
    List<String> interleaved = new ArrayList<>();
    int gaps = mainLast ? Math.max(1, main.size() - 1) : main.size();
    int next = 0;
    for (int i = 0; i < main.size(); i++) {
      interleaved.add(main.get(i));
      while (next < subplotParagraphs.size()
          && next * gaps < (i + 1) * subplotParagraphs.size()
          && i < gaps) {
        interleaved.add(subplotParagraphs.get(next++));
      }
    }
    return interleaved;
  }
}
