package dev.storygen.brief;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits the length of a brief's values, so that no later stage fails or hangs because of it.
 *
 * @param lineOf the line of a key's value
 * @param scriptLineOf the line of a position in the script
 */
record BriefLimits(
    ToIntFunction<BriefKey> lineOf, IntUnaryOperator scriptLineOf, BriefProblems problems) {

  /** Characters. As many are drawn in letters of 45 of 1920 pixels; Reddit takes as many, too. */
  static final int MAX_TITLE = 300;

  /** Characters: more than a page, ten times what models may propose. */
  static final int MAX_TEXT = 5_000;

  /** Ten times what models may propose. */
  static final int MAX_ITEMS = 100;

  /** One for every four seconds of an hour. */
  static final int MAX_IMAGES = 1_000;

  /** Characters of the words that a scene starts with; they are looked for in the script. */
  static final int MAX_AT = 300;

  /** As of {@link BriefKey#WORDS}: more than two hours of speech. */
  static final int MAX_SCRIPT_WORDS = 20_000;

  /** Ten for each word. */
  static final int MAX_SCRIPT = 200_000;

  /** The longest words of any literature have fewer; place names have up to 168. */
  static final int MAX_WORD = 200;

  /** Addresses have other characters, too. */
  private static final Pattern LONG_WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]{" + (MAX_WORD + 1) + ",}+");

  /** Reports every value that is too long, and returns the brief. */
  StoryBrief check(StoryBrief brief) {
    limit(BriefKey.TITLE, brief.title(), MAX_TITLE, "its letters would be too small to read");
    brief
        .idea()
        .texts()
        .forEach((key, text) -> limit(key, text, MAX_TEXT, "it is part of every prompt"));
    brief.idea().lists().forEach(this::limitList);
    int images = brief.delivery().images().size();
    if (images > MAX_IMAGES) {
      report(BriefKey.IMAGES, "%d images", images, MAX_IMAGES, "each is shown for seconds");
    }
    int scenes = brief.delivery().visuals().scenes().size();
    if (scenes > MAX_IMAGES) {
      report(BriefKey.SCENES, "%d images", scenes, MAX_IMAGES, "each is shown for seconds");
    }
    brief.script().ifPresent(this::limitScript);
    return brief;
  }

  private void limitList(BriefKey key, List<String> items) {
    if (items.size() > MAX_ITEMS) {
      report(key, "%d items", items.size(), MAX_ITEMS, "they are part of every prompt");
    }
    items.stream()
        .filter(item -> length(item) > MAX_TEXT)
        .findFirst()
        .ifPresent(item -> limit(key, item, MAX_TEXT, "it is part of every prompt"));
  }

  private void limitScript(Script script) {
    if (script.words() > MAX_SCRIPT_WORDS) {
      int line = scriptLineOf.applyAsInt(0);
      String reason = "it is more than two hours of speech. Split it";
      report(line, "script", "%d words", script.words(), MAX_SCRIPT_WORDS, reason);
      return;
    }
    limit(BriefKey.SCRIPT, script.text(), MAX_SCRIPT, "it is more than two hours of speech");
    Matcher word = LONG_WORD.matcher(script.text());
    if (word.find()) {
      problems.add(
          scriptLineOf.applyAsInt(word.start()),
          "script has the word %s of %d characters, but expected at most %d: it would not fit in a caption. Write it with spaces."
              .formatted(BriefProblems.quote(word.group()), length(word.group()), MAX_WORD));
    }
  }

  private void limit(BriefKey key, String text, int max, String reason) {
    if (length(text) > max) {
      report(key, "%d characters", length(text), max, reason);
    }
  }

  private void report(BriefKey key, String has, int count, int max, String reason) {
    int line = key == BriefKey.SCRIPT ? scriptLineOf.applyAsInt(0) : lineOf.applyAsInt(key);
    report(line, key.label(), has, count, max, reason + ". Shorten it");
  }

  private void report(int line, String label, String has, int count, int max, String reason) {
    problems.add(
        line,
        "%s has %s, but expected at most %d: %s."
            .formatted(label, has.formatted(count), max, reason));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
