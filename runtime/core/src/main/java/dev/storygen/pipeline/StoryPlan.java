package dev.storygen.pipeline;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.Readiness;
import dev.storygen.provider.BriefProblem;
import java.util.List;
import java.util.Optional;

/**
 * How a story will be generated.
 *
 * @param reasons why it cannot be, or only with a loss, in the order of the stages
 * @param steps the operations in order
 * @param narrationSeconds the length of the voiceover
 */
public record StoryPlan(List<Reason> reasons, List<ForecastStep> steps, Estimate narrationSeconds) {

  /**
   * Why a story cannot be generated, or only with a loss.
   *
   * @param problem what of the brief is at fault; empty if it is not the brief
   * @param sentence the whole message
   */
  public record Reason(Readiness state, Optional<BriefProblem> problem, String sentence) {

    Reason degraded() {
      return new Reason(Readiness.DEGRADED, problem, sentence);
    }

    static Reason of(Readiness state, BriefProblem problem) {
      return new Reason(state, Optional.of(problem), problem.sentence());
    }

    static Reason of(Readiness state, String sentence) {
      return new Reason(state, Optional.empty(), sentence);
    }
  }
}
