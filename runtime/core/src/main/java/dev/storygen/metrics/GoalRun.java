package dev.storygen.metrics;

import java.time.Instant;

/**
 * A goal that ran.
 *
 * @param goal {@code generate} or {@code verify}
 * @param startedAt when
 * @param durationSeconds from its first worker's start to the last thing that happened
 * @param finished whether it did all it was asked; false where it was stopped
 */
public record GoalRun(String goal, Instant startedAt, double durationSeconds, boolean finished) {}
