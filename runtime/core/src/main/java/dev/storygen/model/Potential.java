package dev.storygen.model;

import java.util.Map;

/**
 * How well a story may do with an audience: scores from 0 to 100.
 *
 * @param platforms score by platform
 * @param regions score by region
 * @param ageGroups score by age group
 * @param gender score by gender
 * @param overall the mean, null where nobody gave it
 */
public record Potential(
    Map<String, Double> platforms,
    Map<String, Double> regions,
    Map<String, Double> ageGroups,
    Map<String, Double> gender,
    Double overall) {}
