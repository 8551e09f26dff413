package dev.storygen.history;

/**
 * A difference between a run and an earlier one.
 *
 * @param subject what changed: {@code success rate}, {@code lighthouse}
 * @param before the value in the last run that had one, as text
 * @param after the value in this run, as text
 */
public record Change(String subject, String before, String after, ChangeDirection direction) {}
