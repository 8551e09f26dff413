package dev.storygen.embedded.ideas;

import dev.storygen.model.Potential;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The potential of an idea, 0 to 100: a base score of 50 plus the points of its tone, length,
 * narrator and other character. The points are in {@code grammar/ideas.yaml}.
 */
final class PotentialScore {

  private static final double BASE_SCORE = 50;

  private static final List<String> PLATFORMS = List.of("youtube", "tiktok", "instagram");
  private static final List<String> REGIONS = List.of("US", "AU", "GB");
  private static final List<String> AGE_GROUPS = List.of("10_15", "15_20", "20_25");
  private static final List<String> GENDERS = List.of("woman", "man");

  private PotentialScore() {}

  /** Adds the points to the base score of each group. */
  static Potential of(List<Map<String, Integer>> points) {
    return Potential.of(
        scores(PLATFORMS, points),
        scores(REGIONS, points),
        scores(AGE_GROUPS, points),
        scores(GENDERS, points));
  }

  private static Map<String, Double> scores(List<String> names, List<Map<String, Integer>> points) {
    Map<String, Double> scores = new TreeMap<>();
    for (String name : names) {
      int sum = points.stream().mapToInt(some -> some.getOrDefault(name, 0)).sum();
      scores.put(name, Math.max(0, Math.min(100, BASE_SCORE + sum)));
    }
    return scores;
  }
}
