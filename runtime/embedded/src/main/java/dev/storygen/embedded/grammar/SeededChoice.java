package dev.storygen.embedded.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random choices for values that a brief does not contain. The same seed gives the same choices.
 */
public record SeededChoice(Random random) {

  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The names in random order, without those that occur in {@code text}. */
  public List<String> shuffledWithout(List<String> names, String text) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    shuffled.removeIf(text::contains);
    return shuffled;
  }
}
