package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * Splits a narration into parts that a voice accepts in one call: at sentence ends; within a
 * sentence that is too long, after the last clause that fits, else between two words.
 */
final class NarrationSplitter {

  /** The last word of a clause, with closing quotes and brackets. */
  private static final Pattern CLAUSE_END =
      Pattern.compile(".*[,;:\u2013\u2014\u2026\u3001\uff0c\uff1a\uff1b][\\p{Pe}\\p{Pf}\"']*");

  private static final int MAX_QUOTED_WORD = 40;

  private final int maxLength;

  private NarrationSplitter(int maxLength) {
    this.maxLength = maxLength;
  }

  /**
   * Splits a narration where it is too long.
   *
   * @param maxLength characters (Unicode code points) of {@link Narration#text()} in a part
   * @return the parts in order; together they have the words of the narration
   * @throws IOException if a single word is longer
   */
  static List<Narration> of(Narration narration, int maxLength) throws IOException {
    if (length(narration.text()) <= maxLength) {
      return List.of(narration);
    }
    return new NarrationSplitter(maxLength).split(narration);
  }

  private List<Narration> split(Narration narration) throws IOException {
    List<Narration> parts = new ArrayList<>();
    List<Sentence> part = new ArrayList<>();
    int used = 0;
    for (Sentence sentence : narration.sentences()) {
      for (Sentence piece : pieces(sentence)) {
        int length = length(piece.text());
        if (!part.isEmpty() && used + 1 + length > maxLength) {
          parts.add(new Narration(part));
          part.clear();
        }
        used = part.isEmpty() ? length : used + 1 + length;
        part.add(piece);
      }
    }
    parts.add(new Narration(part));
    return parts;
  }

  private List<Sentence> pieces(Sentence sentence) throws IOException {
    if (length(sentence.text()) <= maxLength) {
      return List.of(sentence);
    }
    List<Sentence> pieces = new ArrayList<>();
    List<String> words = List.of(sentence.text().strip().split("\\s+"));
    for (int from = 0; from < words.size(); ) {
      int to = end(words, from);
      List<Token> tokens = words.subList(from, to).stream().map(Token::plain).toList();
      pieces.add(
          new Sentence(
              tokens, to == words.size() ? sentence.end() : End.SENTENCE, sentence.speaker()));
      from = to;
    }
    return pieces;
  }

  /** The end index, exclusive, of the piece that starts at {@code from}. */
  private int end(List<String> words, int from) throws IOException {
    int clause = from;
    int length = -1;
    for (int to = from; to < words.size(); to++) {
      length += 1 + length(words.get(to));
      if (length > maxLength) {
        requireFit(words.get(from), to > from);
        return clause > from ? clause : to;
      }
      if (CLAUSE_END.matcher(words.get(to)).matches()) {
        clause = to + 1;
      }
    }
    return words.size();
  }

  private void requireFit(String word, boolean fits) throws IOException {
    if (!fits) {
      throw new IOException(
          "the voice takes %d characters in a call, but '%s' alone has %d. Shorten it in the script."
              .formatted(maxLength, StringUtils.abbreviate(word, MAX_QUOTED_WORD), length(word)));
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
