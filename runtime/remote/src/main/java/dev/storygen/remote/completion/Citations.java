package dev.storygen.remote.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes citations and footnotes of answers with sources. Footnotes in words are the story's. */
final class Citations {

  private static final Pattern MARKER =
      Pattern.compile(
          // Markdown footnotes, and Perplexity and others: [^1], [1], [2, 3], [1-3]
          "\\[\\^[\\w-]{1,20}\\](?!:)|(?:(?<=[\\p{L}\\p{N}.!?,;:\"”»\\])])|(?<=[.!?\"”»])"
              + " )\\[\\d{1,3}(?:[,–-]\\s?\\d{1,3}){0,5}\\](?!\\()"
              // ChatGPT: 【4:1†source】, :contentReference[oaicite:0]{index=0}, citeturn0search1
              + "|【[^【】\\n]{1,80}】|:contentReference\\[[^\\]\\n]{0,60}\\](?:\\{[^}\\n]{0,40}\\})?"
              + "|\\uE200?cite[\\uE202]?(?:turn\\d{1,3}\\w{1,20}[\\uE202]?)+\\uE201?"
              + "|(?<=[.!?,;\"”»])[¹²³⁰⁴-⁹]{1,3}|\\[(?:source|quelle|fuente|fonte)\\s?:[^\\]\\n]{0,120}\\]"
              + "|\\((?:source|quelle|fuente|fonte)\\s?:[^)\\n]{0,120}\\)"
              + "|\\[(?:citation needed|source|citation)\\]",
          Pattern.CASE_INSENSITIVE);

  /** A line that defines a footnote or lists a source. */
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\[\\^[\\w-]{1,20}\\]:.*|(?:\\[\\d{1,3}\\]:?|\\d{1,3}\\.|[-*•])?\\s?(?:\\[[^\\]\\n"
              + "]{1,200}\\]\\()?https?://\\S+\\)?"
              + "|\\[\\d{1,3}\\]:?\\s.{0,200}(?:https?://|www\\.)\\S+.*");

  private Citations() {}

  /** Removes the citations of a line. */
  static String strip(String line, Omissions omissions) {
    if (DEFINITION.matcher(line).matches()) {
      omissions.add(Omissions.CITATION, line);
      return "";
    }
    Matcher marker = MARKER.matcher(line);
    StringBuilder spoken = new StringBuilder();
    while (marker.find()) {
      omissions.add(Omissions.CITATION, marker.group());
      marker.appendReplacement(spoken, "");
    }
    return marker.appendTail(spoken).toString();
  }
}
