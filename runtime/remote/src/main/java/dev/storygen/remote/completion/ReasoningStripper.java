package dev.storygen.remote.completion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Removes the reasoning that some servers leave in a model's answer. */
final class ReasoningStripper {

  private static final String TAGS =
      "think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad";

  /** {@code <think>}, {@code </think>}, {@code [THINK]} and {@code [/THINK]}. */
  private static final Pattern TAG = Pattern.compile("(?i)[<\\[](/?)(" + TAGS + ")[>\\]]");

  /** The server's chat template already contained the opening tag. */
  private static final Pattern UNOPENED = Pattern.compile("(?is)^.*[<\\[]/(" + TAGS + ")[>\\]]");

  /** The answer ends within the reasoning. */
  private static final Pattern UNCLOSED = Pattern.compile("(?is)[<\\[](" + TAGS + ")[>\\]].*$");

  /** Channels of OpenAI's open-weight models; the last one is the answer. */
  private static final Pattern CHANNELS =
      Pattern.compile(
          "(?s)^.*<\\|channel\\|>\\s*+final\\s*+(<\\|[a-z_]+\\|>\\s*+\\w*+\\s*+)??<\\|message\\|>");

  private static final Pattern CONTROL_TOKEN = Pattern.compile("<\\|[a-z_]+\\|>");

  private static final Pattern ANSWER_TAG =
      Pattern.compile("(?i)</?(answer|output|final|script|story|response|revised_script)>");

  private ReasoningStripper() {}

  /** Returns the answer without reasoning; empty if there is nothing else. */
  static String strip(String answer) {
    String text = withoutBlocks(answer);
    text = UNOPENED.matcher(text).replaceFirst("");
    text = UNCLOSED.matcher(text).replaceFirst("");
    text = CHANNELS.matcher(text).replaceFirst("");
    text = CONTROL_TOKEN.matcher(text).replaceAll("");
    return ANSWER_TAG.matcher(text).replaceAll("");
  }

  /** Removes each opening tag with the text up to the next closing tag of its name. */
  private static String withoutBlocks(String answer) {
    List<MatchResult> tags = TAG.matcher(answer).results().toList();
    int[] closing = closingTags(tags);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i < tags.size(); i++) {
      if (closing[i] >= 0 && tags.get(i).start() >= from) {
        text.append(answer, from, tags.get(i).start());
        from = tags.get(closing[i]).end();
      }
    }
    return text.append(answer, from, answer.length()).toString();
  }

  /** For each opening tag the index of the next closing tag of its name; -1 if there is none. */
  private static int[] closingTags(List<MatchResult> tags) {
    int[] closing = new int[tags.size()];
    Map<String, Integer> next = new HashMap<>();
    for (int i = tags.size() - 1; i >= 0; i--) {
      String name = tags.get(i).group(2).toLowerCase(Locale.ROOT);
      boolean opens = tags.get(i).group(1).isEmpty();
      closing[i] = opens ? next.getOrDefault(name, -1) : -1;
      if (!opens) {
        next.put(name, i);
      }
    }
    return closing;
  }
}
