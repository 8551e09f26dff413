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
              + "|\\(\\[[^\\]\\n]{1,100}\\]\\(https?://[^)\\s]{1,300}\\)\\)|\\[\\^\\d{1,3}\\^\\]"
              + "|【[^【】\\n]{1,80}】|:contentReference\\[[^\\]\\n]{0,60}\\](?:\\{[^}\\n]{0,40}\\})?"
              + "|\\uE200?cite[\\uE202]?(?:turn\\d{1,3}\\w{1,20}[\\uE202]?)+\\uE201?"
              + "|(?<=[.!?,;\"”»])[¹²³⁰⁴-⁹]{1,3}|\\[(?:source|quelle|fuente|fonte)\\s?:[^\\]\\n]{0,120}\\]"
              + "|\\((?:source|quelle|fuente|fonte)\\s?:[^)\\n]{0,120}\\)"
              + "|\\[(?:citation needed|source|citation)\\]",
          Pattern.CASE_INSENSITIVE);

  /** A line that defines a footnote or lists a source. */
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:\\d{1,3}\\.|[-*•]) .{1,200} https?://\\S+|(?:\\[\\d{1,3}\\]:?|\\d{1,3}\\.|[-*•])?\\s?(?:\\[[^\\]\\n"
              + "]{1,200}\\]\\()?https?://\\S+\\)?"
              + "|\\[\\d{1,3}\\]:?\\s.{0,200}(?:https?://|www\\.)\\S+.*");

  /** A footnote; its prose is the story's. */
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<mark>\\[\\^[\\w-]{1,20}\\]:)\\s{0,9}(?<text>.*)");

  /** An address, a page, a year of publication. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "https?://|www\\.|\\bdoi\\b|\\bISBN\\b|\\bibid\\b|\\bet al\\b|\\bpp?\\. ?\\d|\\((?:1[5-9]|20)\\d\\d\\)"
              + "|\\b(?:retrieved|accessed|vol\\.|source:|quelle:|fuente:|fonte:)",
          Pattern.CASE_INSENSITIVE);

  private Citations() {}

  /** Removes the citations of a line. */
  static String strip(String line, Omissions omissions) {
    Matcher footnote = FOOTNOTE.matcher(line);
    boolean source = footnote.matches() && isSource(footnote.group("text"));
    if (source || DEFINITION.matcher(line).matches()) {
      omissions.add(Omissions.CITATION, line);
      return "";
    }
    if (footnote.matches()) {
      omissions.add(Omissions.CITATION, footnote.group("mark"));
      return withoutMarkers(footnote.group("text"), omissions);
    }
    return withoutMarkers(line, omissions);
  }

  /** Prose has a sentence, and no source. */
  private static boolean isSource(String text) {
    return SOURCE.matcher(text).find() || !text.contains(" ");
  }

  private static String withoutMarkers(String line, Omissions omissions) {
    Matcher marker = MARKER.matcher(line);
    StringBuilder spoken = new StringBuilder();
    while (marker.find()) {
      omissions.add(Omissions.CITATION, marker.group());
      marker.appendReplacement(spoken, "");
    }
    return marker.appendTail(spoken).toString();
  }
}
