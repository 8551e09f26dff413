package dev.storygen.history;

/**
 * Something that is not as it was.
 *
 * @param subject for people: {@code success rate}, {@code lighthouse}
 * @param before its value in the last run that had it, for people
 * @param now its value in this run
 */
public record Change(String subject, String before, String now, ChangeDirection direction) {}
