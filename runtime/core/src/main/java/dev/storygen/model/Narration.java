package dev.storygen.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The script made speakable: what is heard, and beside it what captions show.
 *
 * <p>A voice reads {@link #text()}; word timings are given per word of {@link #words()}; captions
 * are made of the tokens' {@link Token#shown()} text.
 *
 * @param sentences in order, at least one
 * @param omissions what of the script is not spoken, in order
 */
public record Narration(List<Sentence> sentences, List<Omission> omissions) {

  private static final Map<End, String> SEPARATORS =
      Map.of(End.SENTENCE, " ", End.PARAGRAPH, "\n", End.SECTION, "\n\n");

  /** A narration of the whole script. */
  public Narration(List<Sentence> sentences) {
    this(sentences, List.of());
  }

  public Narration {
    sentences = List.copyOf(sentences);
    omissions = List.copyOf(omissions);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("The narration has no sentence that can be spoken.");
    }
  }

  /** What a sentence ends: the longer, the longer the pause after it. */
  public enum End {
    SENTENCE,
    PARAGRAPH,
    /** A separator such as {@code ***} follows. */
    SECTION
  }

  /**
   * One sentence.
   *
   * @param tokens in order, at least one
   * @param end what ends with it
   * @param speaker who says it, as in {@code voices} of the brief; empty for the narrator
   */
  public record Sentence(List<Token> tokens, End end, String speaker) {

    /** A sentence of the narrator. */
    public Sentence(List<Token> tokens, End end) {
      this(tokens, end, "");
    }

    /** A sentence within or at the end of a paragraph. */
    public Sentence(List<Token> tokens, boolean endsParagraph) {
      this(tokens, endsParagraph ? End.PARAGRAPH : End.SENTENCE);
    }

    public Sentence {
      tokens = List.copyOf(tokens);
      if (tokens.isEmpty()) {
        throw new IllegalArgumentException("A sentence needs at least one token.");
      }
    }

    /** Whether it is the last one of a paragraph. */
    public boolean endsParagraph() {
      return end != End.SENTENCE;
    }

    /** What is heard, tokens joined by one space, punctuation included. */
    public String text() {
      return tokens.stream().map(Token::spoken).collect(Collectors.joining(" "));
    }

    /** The spoken words of all tokens, in order. */
    public List<String> words() {
      return tokens.stream().flatMap(token -> token.words().stream()).toList();
    }
  }

  /**
   * The smallest piece that captions show as one: usually a word; a number with its unit where the
   * two are read as one.
   *
   * @param shown the script's own spelling with its punctuation, as {@code 1914,} or {@code $5
   *     million}
   * @param spoken what is heard, words split by one space, as {@code nineteen fourteen,}; at least
   *     one word
   */
  public record Token(String shown, String spoken) {

    public Token {
      if (shown.isBlank() || spoken.isBlank()) {
        throw new IllegalArgumentException(
            "A token is shown and spoken, but got '" + shown + "' and '" + spoken + "'.");
      }
    }

    /** A token that is shown as it is spoken. */
    public static Token plain(String text) {
      return new Token(text, text);
    }

    /**
     * The spoken words, with the punctuation that clings to them: those between spaces, and those
     * that {@link WordSegments} finds in a script without spaces.
     */
    public List<String> words() {
      List<String> pieces = List.of(spoken.strip().split("\\s+"));
      return WordSegments.isUnspaced(spoken)
          ? pieces.stream().flatMap(piece -> WordSegments.of(piece).stream()).toList()
          : pieces;
    }
  }

  /**
   * What is heard: a line a paragraph, an empty line between sections, sentences joined by one
   * space.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Sentence sentence : sentences) {
      text.append(sentence.text()).append(SEPARATORS.get(sentence.end()));
    }
    return text.toString().strip();
  }

  /** How many sentences have more than so many spoken words: they are hard to follow by ear. */
  public int sentencesLongerThan(int words) {
    return (int) sentences.stream().filter(sentence -> sentence.words().size() > words).count();
  }

  /** All tokens, in order. */
  public List<Token> tokens() {
    return stream().toList();
  }

  /** The spoken words of the whole narration, in order. */
  public List<String> words() {
    return stream().flatMap(token -> token.words().stream()).toList();
  }

  private Stream<Token> stream() {
    return sentences.stream().flatMap(sentence -> sentence.tokens().stream());
  }
}
