package dev.storygen.remote.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Extracts the spoken text of a script from a model's answer: removes reasoning, labels, Markdown,
 * stage directions and remarks. Lines that match no pattern completely are kept.
 */
public final class ScriptExtractor {

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^[ \\t]*(```|~~~)[^\\n`]*\\n(?<inside>.*?)(^[ \\t]*\\1[ \\t]*$|\\z)");

  private static final Pattern FENCE_LINE = Pattern.compile("(?m)^[ \\t]*(```|~~~)\\S*[ \\t]*$");

  /** A line that labels the script below; text above it is not part of the script. */
  private static final Pattern SCRIPT_LABEL =
      Pattern.compile(
          "(?im)^[ \\t#*_]*(final |revised |the |full ){0,3}("
              + BoilerplateStripper.SCRIPT_NOUNS
              + ")[*_ \\t]*:[*_ \\t]*$");

  private ScriptExtractor() {}

  /**
   * Extracts the script.
   *
   * @param title the story's title; a line with only the title is removed
   * @return paragraphs separated by blank lines; empty if there is no spoken text
   */
  public static String extract(String answer, String title) {
    String lines = answer.replaceAll("\\R", "\n").replaceAll("[\\u200B\\uFEFF]", "");
    String script =
        HtmlStripper.strip(
            JsonScriptUnwrapper.unwrap(withoutFence(ReasoningStripper.strip(lines))));
    String text = BoilerplateStripper.stripAppendix(afterScriptLabel(script));
    List<String> paragraphs =
        Arrays.stream(text.split("\\n[ \\t]*\\n"))
            .map(paragraph -> cleanParagraph(paragraph, title))
            .filter(paragraph -> !paragraph.isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    BoilerplateStripper.stripEnds(paragraphs);
    return withoutQuotes(String.join("\n\n", paragraphs));
  }

  /**
   * Returns the fenced block that holds most of the answer, else the answer without fence markers.
   */
  private static String withoutFence(String text) {
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      if (fence.group("inside").length() > text.length() / 2) {
        return fence.group("inside");
      }
    }
    return FENCE_LINE.matcher(text).replaceAll("");
  }

  private static String afterScriptLabel(String text) {
    Matcher label = SCRIPT_LABEL.matcher(text);
    int end = text.stripTrailing().length();
    int from = 0;
    while (label.find()) {
      if (label.end() < end) {
        from = label.end();
      }
    }
    return text.substring(from);
  }

  private static String cleanParagraph(String paragraph, String title) {
    return paragraph
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> ScriptLineCleaner.clean(line, title))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Removes quotation marks around the whole text, but not those of dialogue. */
  private static String withoutQuotes(String text) {
    long marks = text.chars().filter(c -> "\"“”„«»".indexOf(c) >= 0).count();
    boolean around = text.matches("(?s)[\"“„«].*[\"”“»]");
    return marks == 2 && around ? text.substring(1, text.length() - 1).strip() : text;
  }
}
