package dev.storygen.metrics;

import java.time.Instant;

/**
 * A run of a goal.
 *
 * @param goal {@code generate} or {@code verify}
 * @param durationSeconds from the start of its first worker to its last event
 * @param finished false if it was stopped
 */
public record GoalRun(String goal, Instant startedAt, double durationSeconds, boolean finished) {}
