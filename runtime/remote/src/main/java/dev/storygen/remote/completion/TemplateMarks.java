package dev.storygen.remote.completion;

import dev.storygen.remote.completion.Mark.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what the marks of a chat template enclose: reasoning, tool calls, repeated prompts, and
 * everything after the first end of a turn. An answer in which other tokens remain is unusable.
 */
final class TemplateMarks implements ExtractionStep {

  /** The role after the mark of a turn, and what belongs to its header. */
  private static final Pattern ROLE =
      Pattern.compile(
          "\\s{0,3}(?<role>assistant|model|ai|bot|chatbot|user|human|system|developer|tool)"
              + "[ \\t]*(?=[<\\[\\n]|\\z)\\n?",
          Pattern.CASE_INSENSITIVE);

  /** The name of a channel, with what gpt-oss adds to it. */
  private static final Pattern CHANNEL =
      Pattern.compile("\\s{0,3}(?<name>\\w{0,20})[^\\n<]{0,60}(?:<\\|constrain\\|>\\s?\\w{0,20})?");

  private static final Pattern OWN_ROLE = Pattern.compile("(?i)assistant|model|ai|bot|chatbot");

  /** A tag whose name says nothing is reasoning if at least so many words follow its block. */
  private static final int MIN_STORY_WORDS = 20;

  private static final int LOOK_AHEAD = 1_000;

  /** They end a block and begin something. */
  private static final Set<Kind> REENTERED =
      Set.of(Kind.TURN, Kind.CHANNEL, Kind.ANSWER, Kind.OTHER);

  /** Characters of the header of a turn, without its marks. */
  private static final int MAX_HEADER = 60;

  @Override
  public String apply(String text, Omissions omissions) throws UnusableAnswerException {
    return new Scan(text, omissions).run();
  }

  /** One pass over the marks. */
  private static final class Scan {

    private final String text;
    private final Omissions omissions;
    private final List<Mark> marks;
    private final Map<String, Integer> lastEnds = new HashMap<>();
    private final Set<String> openTags = new HashSet<>();
    private final StringBuilder kept = new StringBuilder();
    private boolean blank = true;
    private int from;
    private boolean inHeader;
    private int lastThoughtEnd = -1;
    private boolean ended;
    private String leftover;
    private int leftoverAt;

    /** The block that is being removed; null outside blocks. */
    private Mark block;

    private Kind blockEnd;

    Scan(String text, Omissions omissions) {
      this.text = text;
      this.omissions = omissions;
      marks = MarkScanner.scan(text);
      marks.stream()
          .filter(mark -> mark.kind() == Kind.TAG_END || mark.kind() == Kind.FIELD_END)
          .forEach(mark -> lastEnds.put(mark.name(), mark.start()));
      for (Mark mark : marks) {
        lastThoughtEnd = mark.kind() == Kind.THOUGHT_END ? mark.start() : lastThoughtEnd;
      }
    }

    String run() throws UnusableAnswerException {
      for (Mark mark : marks) {
        if (mark.start() < from || ended) {
          continue;
        }
        if (block == null) {
          keep(mark);
        } else {
          skip(mark);
        }
      }
      if (block != null) {
        rejectInsideSentence(block);
        omissions.add(kindOf(block), text.substring(block.end()));
      } else if (!ended) {
        append(text.substring(from));
      }
      // With nothing after it, an unknown token is an end.
      if (leftover != null && !kept.substring(leftoverAt).isBlank()) {
        throw new UnusableAnswerException("answered with '" + leftover + "' inside the text");
      }
      return kept.toString();
    }

    private void skip(Mark mark) throws UnusableAnswerException {
      boolean turn = mark.kind() == Kind.TURN || mark.kind() == Kind.TURN_END;
      boolean channel = block.kind() == Kind.CHANNEL;
      boolean prompt = block.kind() == Kind.PROMPT;
      if (mark.kind() == blockEnd && (!isNamed(blockEnd) || mark.name().equals(block.name()))
          || channel && (turn || mark.kind() == Kind.CHANNEL)
          || prompt && (turn || mark.kind() == Kind.OTHER)
          || mark.kind() == Kind.ANSWER && mark.start() > lastThoughtEnd) {
        rejectInsideSentence(mark);
        omissions.add(kindOf(block), text.substring(block.end(), mark.start()));
        block = null;
        from = mark.end();
        if (REENTERED.contains(mark.kind())) {
          from = mark.start();
          keep(mark);
        }
      }
    }

    private void rejectInsideSentence(Mark end) throws UnusableAnswerException {
      boolean marked = block.kind() == Kind.THOUGHT || block.kind() == Kind.TOOL;
      if (marked && !blank && MarkedSentence.contains(text, block.start(), end.end())) {
        throw new UnusableAnswerException(
            "answered with '" + block.token() + "' inside a sentence");
      }
    }

    /** Whether only an end of the same name ends the block. */
    private static boolean isNamed(Kind end) {
      return end == Kind.TAG_END || end == Kind.PROMPT_END || end == Kind.FIELD_END;
    }

    private void keep(Mark mark) throws UnusableAnswerException {
      append(text.substring(from, mark.start()));
      from = mark.end();
      switch (mark.kind()) {
        case THOUGHT -> remove(mark, Kind.THOUGHT_END);
        case TOOL -> remove(mark, Kind.TOOL_END);
        case THOUGHT_END -> discard(Omissions.REASONING);
        case ANSWER -> discard(Omissions.REMARK);
        case ANSWER_END, TURN_END -> end(mark);
        case PROMPT, TURN, OTHER -> turn(mark);
        case HEADER_END -> header();
        case CHANNEL -> channel(mark);
        case TAG, PART -> tag(mark);
        case FIELD -> field(mark);
        case TAG_END, FIELD_END -> tagEnd(mark);
        case SPAN -> append(needsSpace(mark) ? " " : "");
        case TOOL_END, PROMPT_END, CHANNEL_END -> {
          // The mark alone is removed.
        }
        default -> throw new IllegalStateException(mark.toString());
      }
    }

    /** Two sentences that only tags separate. */
    private boolean needsSpace(Mark mark) {
      return !blank
          && mark.end() < text.length()
          && ".!?…\"”".indexOf(kept.charAt(kept.length() - 1)) >= 0
          && Character.isLetter(text.charAt(mark.end()));
    }

    private void remove(Mark mark, Kind end) {
      block = mark;
      blockEnd = end;
    }

    /** Removes everything so far: the story is below. */
    private void discard(String kind) {
      omissions.add(kind, kept.toString());
      clear();
      leftover = null;
    }

    private void append(String part) {
      kept.append(part);
      blank &= part.isBlank();
    }

    private void clear() {
      kept.setLength(0);
      blank = true;
    }

    /** Removes the rest of the header of the first turn. */
    private void header() {
      boolean address = kept.indexOf("to=") >= 0; // gpt-oss: to=user
      if ((inHeader || address) && kept.length() <= MAX_HEADER) {
        clear();
      }
      inHeader = false;
    }

    private void end(Mark mark) {
      ended = !blank;
      if (ended) {
        omissions.add(Omissions.AFTER_END, text.substring(mark.end()));
      }
    }

    private void turn(Mark mark) throws UnusableAnswerException {
      if (!blank) {
        token(mark);
        return;
      }
      clear();
      inHeader = true;
      Matcher role = ROLE.matcher(text).region(mark.end(), text.length());
      boolean named = role.lookingAt();
      if (named) {
        from = role.end();
      }
      if (named ? !OWN_ROLE.matcher(role.group("role")).matches() : mark.kind() == Kind.PROMPT) {
        remove(
            new Mark(mark.start(), from, mark.token(), mark.name(), Kind.PROMPT), Kind.PROMPT_END);
      }
    }

    private void channel(Mark mark) {
      Matcher channel = CHANNEL.matcher(text).region(mark.end(), text.length());
      boolean named = channel.lookingAt();
      from = named && channel.group("name").isEmpty() ? from : channel.end("name");
      if (named && channel.group("name").equals("final")) {
        discard(Omissions.REASONING);
        from = channel.end();
        inHeader = true;
      } else {
        remove(
            new Mark(mark.start(), from, mark.token(), mark.name(), Kind.CHANNEL),
            Kind.CHANNEL_END);
      }
    }

    private void tag(Mark mark) {
      int end = lastEnds.getOrDefault(mark.name(), -1);
      if (end > mark.end() && !blank && TemplateRules.isRole(mark.name())) {
        token(mark);
      } else if (end < mark.end()) {
        append(mark.token());
      } else if (mark.kind() == Kind.TAG && blank && words(text, end) >= MIN_STORY_WORDS) {
        remove(mark, Kind.TAG_END);
      } else {
        openTags.add(mark.name());
      }
    }

    /** A field without an end is text of the story. */
    private void field(Mark mark) {
      if (lastEnds.getOrDefault(mark.name(), -1) < mark.end()) {
        append(mark.token());
      } else {
        remove(mark, Kind.FIELD_END);
      }
    }

    /** A tag that was opened encloses text of the story. */
    private void tagEnd(Mark mark) {
      if (!openTags.contains(mark.name())) {
        append(mark.token());
      }
    }

    private void token(Mark mark) {
      if (!blank && leftover == null) {
        leftover = mark.token();
        leftoverAt = kept.length();
      }
    }
  }

  /** The words of at most {@link #LOOK_AHEAD} characters. */
  private static int words(String text, int from) {
    String ahead = text.substring(from, Math.min(text.length(), from + LOOK_AHEAD));
    return ahead.strip().split("\\s+").length;
  }

  private static String kindOf(Mark block) {
    return switch (block.kind()) {
      case TOOL -> Omissions.TOOL_CALL;
      case PROMPT -> Omissions.PROMPT;
      case FIELD -> Omissions.FIELD;
      default -> Omissions.REASONING;
    };
  }
}
