package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.when;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
class WarningLimitTest {

  private static final String TOO_MANY =
      "There are 3 warnings, but expected maximum is 2. Mend what they name, or raise"
          + " <maxWarnings> (-Dstorygen.maxWarnings=3).";

  @Inject private MavenSession session;

  @BeforeEach
  void startMaven() {
    when(session.getExecutionRootDirectory()).thenReturn("");
  }

  @Test
  void anyNumberOfWarningsIsAllowedByDefault() {
    assertThat(new WarningLimit(null).failures(warnings(1000))).isEmpty();
  }

  @Test
  void asManyAsAllowedAreNoFailure() {
    assertThat(new WarningLimit(3).failures(warnings(3))).isEmpty();
    assertThat(new WarningLimit(0).failures(warnings(0))).isEmpty();
  }

  @Test
  void oneIsCalledOne() {
    assertThat(new WarningLimit(0).failures(warnings(1)))
        .extracting(ConsoleLine::text)
        .containsExactly(
            "There is 1 warning, but expected maximum is 0. Mend what they name, or raise"
                + " <maxWarnings> (-Dstorygen.maxWarnings=1).");
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "maxWarnings", value = "2")
  void moreFailTheBuild(VerifyMojo mojo) {
    assertThat(mojo.summary(warnings(3), List.of()))
        .contains(new ConsoleLine(LogLevel.ERROR, TOO_MANY));
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> mojo.judge(warnings(3), List.of()))
        .withMessage("\n" + TOO_MANY);
  }

  @Test
  @InjectMojo(goal = "verify")
  @MojoParameter(name = "maxWarnings", value = "2")
  @MojoParameter(name = "failOnViolation", value = "false")
  void theyAreAWarningWhereViolationsAre(VerifyMojo mojo) throws Exception {
    mojo.judge(warnings(3), List.of());

    assertThat(mojo.summary(warnings(3), List.of()))
        .contains(new ConsoleLine(LogLevel.WARNING, TOO_MANY));
  }

  private static Metrics warnings(int count) {
    return MetricsFold.of(
        IntStream.range(0, count + 1)
            .mapToObj(
                i -> i == count ? check(i, CheckStatus.PASSED) : check(i, CheckStatus.VIOLATED))
            .toList());
  }

  private static Event check(int story, CheckStatus status) {
    return new CheckDone(
        Instant.EPOCH,
        new CheckOutcome(
            "story" + story,
            "faststart",
            status,
            Severity.WARNING,
            List.of(),
            null,
            null,
            null,
            "It is late.",
            null,
            0));
  }
}
