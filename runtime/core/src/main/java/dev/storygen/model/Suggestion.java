package dev.storygen.model;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Helps with a misspelt name. */
public final class Suggestion {

  private static final int MAX_LENGTH = 100;

  private Suggestion() {}

  /**
   * A sentence that names the nearest known name, with a space before it; empty where none is near.
   *
   * @param unknown what the user wrote
   * @param known what there is
   */
  public static String of(String unknown, Collection<String> known) {
    if (unknown.length() > MAX_LENGTH) {
      return ""; // the distance of long texts takes long, and nothing known is long
    }
    int farthest = Math.max(2, unknown.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(farthest);
    return known.stream()
        .filter(name -> distance.apply(unknown, name) >= 0)
        .min(Comparator.comparingInt(name -> distance.apply(unknown, name)))
        .map(name -> " Did you mean '" + name + "'?")
        .orElse("");
  }
}
