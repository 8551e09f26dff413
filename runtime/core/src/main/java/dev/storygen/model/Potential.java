package dev.storygen.model;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The expected appeal of a story to audiences, in scores from 0 to 100.
 *
 * @param platforms score by platform
 * @param regions score by region
 * @param ageGroups score by age group
 * @param gender score by gender
 * @param overall score of all audiences together, null if not given
 */
public record Potential(
    Map<String, Double> platforms,
    Map<String, Double> regions,
    Map<String, Double> ageGroups,
    Map<String, Double> gender,
    Double overall) {

  /** A potential with the mean of all scores, to one decimal, as {@link #overall()}. */
  public static Potential of(
      Map<String, Double> platforms,
      Map<String, Double> regions,
      Map<String, Double> ageGroups,
      Map<String, Double> gender) {
    OptionalDouble mean =
        Stream.of(platforms, regions, ageGroups, gender)
            .flatMap(scores -> scores.values().stream())
            .mapToDouble(Double::doubleValue)
            .average();
    return new Potential(
        platforms,
        regions,
        ageGroups,
        gender,
        mean.isPresent() ? (Double) (Math.rint(mean.getAsDouble() * 10) / 10) : null);
  }
}
