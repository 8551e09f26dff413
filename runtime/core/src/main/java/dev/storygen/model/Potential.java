package dev.storygen.model;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How well a story may do with an audience: scores from 0 to 100.
 *
 * @param platforms score by platform
 * @param regions score by region
 * @param ageGroups score by age group
 * @param gender score by gender
 * @param overall the mean of all these scores, null where nobody gave it
 */
public record Potential(
    Map<String, Double> platforms,
    Map<String, Double> regions,
    Map<String, Double> ageGroups,
    Map<String, Double> gender,
    Double overall) {

  /** These scores, and their mean as {@link #overall()}. */
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
