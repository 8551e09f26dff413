package dev.storygen.remote.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model thinks before it answers, where its server leaves that in the answer. */
final class ReasoningStripper {

  private static final String TAGS =
      "think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad";

  /** As {@code <think>} and {@code [THINK]}. */
  private static final Pattern BLOCK =
      Pattern.compile("(?is)[<\\[](" + TAGS + ")[>\\]].*?[<\\[]/\\1[>\\]]");

  /** The opening tag stood in the server's own template. */
  private static final Pattern UNOPENED = Pattern.compile("(?is)^.*[<\\[]/(" + TAGS + ")[>\\]]");

  /** The model never came to its answer. */
  private static final Pattern UNCLOSED = Pattern.compile("(?is)[<\\[](" + TAGS + ")[>\\]].*$");

  /** Of OpenAI's open models: channels, of which the last is the answer. */
  private static final Pattern CHANNELS =
      Pattern.compile(
          "(?s)^.*<\\|channel\\|>\\s*final\\s*(<\\|[a-z_]+\\|>\\s*\\w*\\s*)??<\\|message\\|>");

  private static final Pattern CONTROL_TOKEN = Pattern.compile("<\\|[a-z_]+\\|>");

  private static final Pattern ANSWER_TAG =
      Pattern.compile("(?i)</?(answer|output|final|script|story|response|revised_script)>");

  private ReasoningStripper() {}

  /** An answer without them; empty where there is nothing else. */
  static String strip(String answer) {
    // No further than to the last closing tag: each opening one would be looked at to the end.
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
