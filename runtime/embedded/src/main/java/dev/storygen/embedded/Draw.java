package dev.storygen.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choices that a brief leaves open, the same for the same seed. */
record Draw(Random random) {

  <T> T from(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The names in some order, without those that occur in {@code taken}. */
  List<String> names(List<String> names, String taken) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    shuffled.removeIf(taken::contains);
    return shuffled;
  }
}
