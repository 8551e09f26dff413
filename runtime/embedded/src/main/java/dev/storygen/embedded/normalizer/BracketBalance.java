package dev.storygen.embedded.normalizer;

import dev.storygen.model.Narration.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Removes brackets without a counterpart from the spoken forms of a sentence. */
final class BracketBalance {

  private BracketBalance() {}

  static List<Token> balance(List<Token> tokens) {
    StringBuilder all = new StringBuilder();
    tokens.forEach(token -> all.append(token.spoken()));
    Deque<Integer> open = new ArrayDeque<>();
    boolean[] unmatched = new boolean[all.length()];
    boolean any = false;
    for (int i = 0; i < all.length(); i++) {
      if (all.charAt(i) == '(') {
        open.push(i);
      } else if (all.charAt(i) == ')' && open.poll() == null) {
        unmatched[i] = true;
        any = true;
      }
    }
    open.forEach(i -> unmatched[i] = true);
    return any || !open.isEmpty() ? without(tokens, unmatched) : tokens;
  }

  private static List<Token> without(List<Token> tokens, boolean[] unmatched) {
    List<Token> balanced = new ArrayList<>(tokens.size());
    int at = 0;
    for (Token token : tokens) {
      StringBuilder spoken = new StringBuilder();
      for (int i = 0; i < token.spoken().length(); i++, at++) {
        if (!unmatched[at]) {
          spoken.append(token.spoken().charAt(i));
        }
      }
      balanced.add(new Token(token.shown(), spoken.toString()));
    }
    return balanced;
  }
}
