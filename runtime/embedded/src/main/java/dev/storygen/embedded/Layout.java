package dev.storygen.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what is told into paragraphs. */
final class Layout {

  private Layout() {}

  /** The text; whoever is called {@code friend} is introduced where first mentioned. */
  static String text(List<Told> told, String friend) {
    List<String> paragraphs = new ArrayList<>();
    for (Beat beat : Beat.values()) {
      List<Told> lines = told.stream().filter(line -> line.beat() == beat).toList();
      paragraphs.addAll(woven(paragraphs(lines), asides(lines), beat == Beat.PAYOFF));
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

  private static List<String> paragraphs(List<Told> lines) {
    List<String> paragraphs = new ArrayList<>();
    for (Told line : lines.stream().filter(each -> each.thread().isEmpty()).toList()) {
      int last = paragraphs.size() - 1;
      if (last < 0 || line.line().paragraph()) {
        paragraphs.add(line.text());
      } else {
        paragraphs.set(last, paragraphs.get(last) + " " + line.text());
      }
    }
    return paragraphs;
  }

  /** What second stories have to say in a beat, a paragraph each. */
  private static List<String> asides(List<Told> lines) {
    Map<String, String> asides = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.thread().isEmpty())
        .forEach(line -> asides.merge(line.thread(), line.text(), (a, b) -> a + " " + b));
    return List.copyOf(asides.values());
  }

  /** Asides spread between the paragraphs; where asked, the last word is the main story's. */
  private static List<String> woven(List<String> main, List<String> asides, boolean mainLast) {
    List<String> woven = new ArrayList<>();
    int gaps = mainLast ? Math.max(1, main.size() - 1) : main.size();
    int next = 0;
    for (int i = 0; i < main.size(); i++) {
      woven.add(main.get(i));
      while (next < asides.size() && next * gaps < (i + 1) * asides.size() && i < gaps) {
        woven.add(asides.get(next++));
      }
    }
    return woven;
  }
}
