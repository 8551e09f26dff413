package dev.storygen.speech;

import com.ibm.icu.text.BreakIterator;
import dev.storygen.model.EscapedText;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.ScriptFontNeeds;
import dev.storygen.model.WordSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;

/**
 * Puts the emoji of a script beside the words that captions show. Voices do not say them, so a
 * narration has none. Tokens are looked for in the script in their order; emoji that stand beside
 * text that is left out, such as code, are left out with it.
 */
final class ShownEmoji {

  /** Of emoji beside each other. */
  private static final int MAX_RUN = 5;

  /** Characters in which a token is looked for; further on it is text that was left out. */
  private static final int WINDOW = 500;

  private static final String MARKUP = "*_~`#>|[]()\\";

  private final List<String> script;

  /** Where the last token that was found ends. */
  private int at;

  private ShownEmoji(List<String> script) {
    this.script = script;
  }

  /** The narration with the emoji of its script. */
  static Narration restored(Narration narration, String text) {
    String script = EscapedText.decode(text);
    if (script.codePoints().noneMatch(ScriptFontNeeds::isEmoji)) {
      return narration;
    }
    return new ShownEmoji(clusters(script)).restored(narration);
  }

  private static List<String> clusters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> clusters = new ArrayList<>();
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      clusters.add(text.substring(from, to));
    }
    return clusters;
  }

  private Narration restored(Narration narration) {
    List<List<ShownToken>> sentences = new ArrayList<>();
    ShownToken last = null;
    for (Sentence sentence : narration.sentences()) {
      List<ShownToken> tokens = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        ShownToken shown = new ShownToken(token);
        last = find(shown, last) ? shown : last;
        tokens.add(shown);
      }
      sentences.add(tokens);
    }
    if (last != null) {
      addGap(last, null, at, script.size());
    }
    List<Sentence> restored = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = narration.sentences().get(i);
      List<Token> tokens = sentences.get(i).stream().map(ShownToken::restored).toList();
      restored.add(new Sentence(tokens, sentence.end(), sentence.speaker()));
    }
    return new Narration(restored, narration.omissions());
  }

  private boolean find(ShownToken token, ShownToken last) {
    List<String> letters =
        clusters(token.token.shown()).stream().filter(each -> !each.isBlank()).toList();
    int end = Math.min(script.size(), at + WINDOW);
    for (int start = at; start < end; start++) {
      boolean candidate =
          script.get(start).equals(letters.get(0)) && (start == at || !isWord(start - 1));
      int after = candidate ? matched(letters, start, token) : -1;
      if (after >= 0) {
        addGap(last, token, at, start);
        at = after;
        return true;
      }
    }
    return false;
  }

  /** The end of a token that starts at an index, or -1; its emoji are collected. */
  private int matched(List<String> letters, int start, ShownToken token) {
    token.within.clear();
    int index = start;
    for (int letter = 0; letter < letters.size(); index++) {
      if (index == script.size() || index - start > WINDOW) {
        return -1;
      }
      String cluster = script.get(index);
      if (cluster.equals(letters.get(letter))) {
        letter++;
      } else if (isEmoji(cluster)) {
        token.within.add(new Emoji(cluster, letter, isBlank(index - 1), isBlank(index + 1)));
      } else if (!isBlank(index) && !isMarkup(cluster)) {
        return -1;
      }
    }
    return index;
  }

  /**
   * The emoji between two tokens: those before other text and the end of the line belong to the
   * first one, those behind it to the next one.
   */
  private void addGap(ShownToken before, ShownToken next, int from, int to) {
    boolean trails = before != null;
    List<Emoji> leading = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String cluster = script.get(i);
      if (isEmoji(cluster)) {
        Emoji emoji = new Emoji(cluster, 0, i > 0 && isBlank(i - 1), isBlank(i + 1));
        (trails ? before.after : leading).add(emoji);
      } else if (isWord(i)) {
        trails = false;
        leading.clear();
      } else if (cluster.contains("\n") && next != null) {
        trails = false;
      }
    }
    if (next != null) {
      next.before.addAll(leading);
    }
  }

  private static boolean isEmoji(String cluster) {
    return cluster.codePoints().anyMatch(ScriptFontNeeds::isEmoji)
        && cluster.codePoints().noneMatch(Character::isLetter);
  }

  private boolean isWord(int index) {
    String cluster = script.get(index);
    return Character.isLetterOrDigit(cluster.codePointAt(0)) && !isEmoji(cluster);
  }

  private boolean isBlank(int index) {
    return index < script.size()
        && script
            .get(index)
            .codePoints()
            .allMatch(c -> Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT);
  }

  private static boolean isMarkup(String cluster) {
    return MARKUP.contains(cluster);
  }

  /**
   * An emoji of the script.
   *
   * @param letter number of the characters of its token before it, without white space
   */
  private record Emoji(String text, int letter, boolean spaceBefore, boolean spaceAfter) {}

  /** A token, and the emoji before, within and after it. */
  private static final class ShownToken {

    private final Token token;
    private final List<Emoji> before = new ArrayList<>();
    private final List<Emoji> within = new ArrayList<>();
    private final List<Emoji> after = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();

    ShownToken(Token token) {
      this.token = token;
    }

    Token restored() {
      if (before.isEmpty() && within.isEmpty() && after.isEmpty()) {
        return token;
      }
      add(before, 0);
      int letter = 0;
      for (String cluster : clusters(token.shown())) {
        if (!cluster.isBlank()) {
          add(within, letter);
          letter++;
        }
        shown.append(cluster);
      }
      add(after, 0);
      return new Token(shown.toString().strip(), token.spoken());
    }

    /** With the spaces around it, except in scripts that have none between words. */
    private void add(List<Emoji> emoji, int letter) {
      List<Emoji> run =
          emoji.stream().filter(one -> one.letter() == letter).limit(MAX_RUN).toList();
      if (run.isEmpty()) {
        return;
      }
      boolean spaced = !WordSegments.isUnspaced(token.spoken());
      boolean apart = spaced && run.get(0).spaceBefore() && !endsWithSpace();
      shown.append(apart ? " " : "");
      run.forEach(one -> shown.append(one.text()));
      boolean word = emoji != within || isWordAt(letter);
      shown.append(spaced && word && run.get(run.size() - 1).spaceAfter() ? " " : "");
    }

    private boolean endsWithSpace() {
      return !shown.isEmpty() && Character.isWhitespace(shown.charAt(shown.length() - 1));
    }

    private boolean isWordAt(int letter) {
      String letters = StringUtils.deleteWhitespace(token.shown());
      List<String> all = clusters(letters);
      return letter < all.size() && Character.isLetterOrDigit(all.get(letter).codePointAt(0));
    }
  }
}
