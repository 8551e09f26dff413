package dev.storygen.embedded.ideas;

import dev.storygen.model.Potential;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well an idea may do: 50 for everybody, and the points of its tone, its length, its narrator
 * and its other character on top, within 0 to 100. The points are in {@code grammar/ideas.yaml}.
 */
final class PotentialScore {

  private static final double MIDDLE = 50;

  private static final List<String> PLATFORMS = List.of("youtube", "tiktok", "instagram");
  private static final List<String> REGIONS = List.of("US", "AU", "GB");
  private static final List<String> AGE_GROUPS = List.of("10_15", "15_20", "20_25");
  private static final List<String> GENDERS = List.of("woman", "man");

  private PotentialScore() {}

  /** The potential that all these points add up to. */
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
      scores.put(name, Math.max(0, Math.min(100, MIDDLE + sum)));
    }
    return scores;
  }
}
