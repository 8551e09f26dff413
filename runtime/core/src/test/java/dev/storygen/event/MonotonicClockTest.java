package dev.storygen.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {

  private static final Instant START = Instant.parse("2026-11-22T08:30:00Z");

  private long nanoTime = Long.MAX_VALUE - 5;

  @Test
  void itsTimeIsItsStartAndTheMonotonicTimeSince() {
    MonotonicClock clock = new MonotonicClock(START, nanoTime, () -> nanoTime, ZoneOffset.UTC);

    assertThat(clock.instant()).isEqualTo(START);
    nanoTime += 1_500_000_000L; // the counter overflows, as it may
    assertThat(clock.instant()).isEqualTo(START.plusMillis(1500));
  }

  @Test
  void anotherZoneHasTheSameTime() {
    MonotonicClock clock = new MonotonicClock(START, nanoTime, () -> nanoTime, ZoneOffset.UTC);

    assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(START);
    assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).getZone())
        .isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void aClockOfAnotherProcessIsNotLaterThanTheOneThatSentItsTime() {
    MonotonicClock build = MonotonicClock.startingAt(START);
    MonotonicClock worker = MonotonicClock.startingAt(build.instant());

    Instant written = worker.instant();
    assertThat(written).isBetween(START, build.instant());
  }
}
