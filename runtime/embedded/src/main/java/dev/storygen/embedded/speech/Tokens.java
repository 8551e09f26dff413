package dev.storygen.embedded.speech;

import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the pieces of one sentence into tokens; punctuation on its own clings to its neighbours.
 */
final class Tokens {

  private final List<Piece> pieces;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder shown = new StringBuilder();
  private String spoken = "";

  private Tokens(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The sentence, or one without tokens where nothing in it can be spoken. */
  static List<Token> of(List<Piece> pieces) {
    Tokens sentence = new Tokens(pieces);
    int at = 0;
    while (at < pieces.size()) {
      at += sentence.read(at);
    }
    return sentence.finished();
  }

  private int read(int at) {
    Reading reading = EnglishRules.read(new Context(pieces, at));
    if (reading.words().isBlank()) {
      spoken = spoken.isEmpty() ? "" : Punctuation.paused(spoken, pieces.get(at));
    } else {
      boolean first = spoken.isEmpty();
      finishToken(spoken);
      spoken = Punctuation.spoken(pieces, at, reading);
      spoken = first ? Punctuation.opened(spoken, pieces.get(at)) : spoken;
    }
    for (Piece piece : pieces.subList(at, at + reading.pieces())) {
      shown.append(shown.isEmpty() ? "" : " ").append(piece.shown());
    }
    return reading.pieces();
  }

  /** Ends the token that was begun; silent pieces before the first word wait for it. */
  private void finishToken(String heard) {
    if (!heard.isEmpty()) {
      tokens.add(new Token(shown.toString(), heard));
      shown.setLength(0);
    }
  }

  private List<Token> finished() {
    finishToken(spoken.isEmpty() ? "" : Punctuation.ended(spoken));
    return tokens;
  }
}
