package dev.storygen.embedded.normalizer;

import dev.storygen.model.Omission;
import java.util.ArrayList;
import java.util.List;

/**
 * A text without HTML comments, scripts and styles.
 *
 * @param omissions what was removed
 */
record Hidden(String text, List<Omission> omissions) {

  static Hidden removed(String text) {
    List<Omission> omissions = new ArrayList<>();
    String uncommented = removed(text, "<!--", "-->", "comment", omissions);
    String unscripted = removed(uncommented, "<script", "</script>", "script", omissions);
    return new Hidden(
        removed(unscripted, "<style", "</style>", "style sheet", omissions), omissions);
  }

  private static String removed(
      String text, String start, String end, String kind, List<Omission> omissions) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int open = text.indexOf(start);
    while (open >= 0) {
      int close = text.indexOf(end, open);
      if (close < 0) {
        break;
      }
      out.append(text, at, open);
      String content = text.substring(open + start.length(), close);
      if (!content.isBlank()) {
        omissions.add(Omission.of(kind, content));
      }
      at = close + end.length();
      open = text.indexOf(start, at);
    }
    return out.append(text, at, text.length()).toString();
  }
}
