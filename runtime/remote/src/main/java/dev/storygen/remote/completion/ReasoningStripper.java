package dev.storygen.remote.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes the reasoning that some servers leave in a model's answer. */
final class ReasoningStripper {

  private static final String TAGS =
      "think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad";

  /** {@code <think>…</think>} and {@code [THINK]…[/THINK]}. */
  private static final Pattern BLOCK =
      Pattern.compile("(?is)[<\\[](" + TAGS + ")[>\\]].*?[<\\[]/\\1[>\\]]");

  /** The server's chat template already contained the opening tag. */
  private static final Pattern UNOPENED = Pattern.compile("(?is)^.*[<\\[]/(" + TAGS + ")[>\\]]");

  /** The answer ends within the reasoning. */
  private static final Pattern UNCLOSED = Pattern.compile("(?is)[<\\[](" + TAGS + ")[>\\]].*$");

  /** Channels of OpenAI's open-weight models; the last one is the answer. */
  private static final Pattern CHANNELS =
      Pattern.compile(
          "(?s)^.*<\\|channel\\|>\\s*final\\s*(<\\|[a-z_]+\\|>\\s*\\w*\\s*)??<\\|message\\|>");

  private static final Pattern CONTROL_TOKEN = Pattern.compile("<\\|[a-z_]+\\|>");

  private static final Pattern ANSWER_TAG =
      Pattern.compile("(?i)</?(answer|output|final|script|story|response|revised_script)>");

  private ReasoningStripper() {}

  /** Returns the answer without reasoning; empty if there is nothing else. */
  static String strip(String answer) {
    // Search only up to the last closing tag: otherwise each opening tag would scan to the end.
    Matcher last = UNOPENED.matcher(answer);
    int end = last.find() ? last.end() : 0;
    String text = BLOCK.matcher(answer.substring(0, end)).replaceAll("") + answer.substring(end);
    text = UNOPENED.matcher(text).replaceFirst("");
    text = UNCLOSED.matcher(text).replaceFirst("");
    text = CHANNELS.matcher(text).replaceFirst("");
    text = CONTROL_TOKEN.matcher(text).replaceAll("");
    return ANSWER_TAG.matcher(text).replaceAll("");
  }
}
