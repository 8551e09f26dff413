package dev.storygen.worker.child;

import dev.storygen.brief.BriefDocument;
import dev.storygen.brief.BriefMessage;
import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastCost;
import dev.storygen.forecast.ForecastReason;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.Readiness;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.model.BudgetKind;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.StoryPlan;
import dev.storygen.service.BudgetForecast;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Joins what is known of each story, in the order in which the stories use the budget. */
final class StoryForecaster {

  private final Task.Preflight task;
  private final List<String> obstacles;
  private final BudgetForecast budget;

  /**
   * A forecaster.
   *
   * @param obstacles why no story can be generated at all, a line of text each
   * @param budget used by one story after another
   */
  StoryForecaster(Task.Preflight task, List<String> obstacles, BudgetForecast budget) {
    this.task = task;
    this.obstacles = List.copyOf(obstacles);
    this.budget = budget;
  }

  /**
   * The forecast of the next story.
   *
   * @param plan null if the brief or the settings cannot be read
   */
  StoryForecast forecast(BriefDocument document, StoryPlan plan) throws IOException {
    List<ForecastReason> reasons = new ArrayList<>();
    document.placedProblems().forEach(each -> reasons.add(placed(Readiness.BLOCKED, each)));
    Path folder = task.output().resolve(document.id());
    StoryFolderLink.refusal(folder, task.briefs())
        .map(predicate -> task.briefs().relative(folder) + " " + predicate)
        .ifPresent(link -> reasons.add(ForecastReason.of(Readiness.BLOCKED, link)));
    if (plan != null) {
      plan.reasons().forEach(reason -> reasons.add(reason(document, reason)));
    }
    obstacle().ifPresent(reasons::add);
    if (plan != null && state(reasons) != Readiness.BLOCKED) {
      overspending(plan).ifPresent(reasons::add);
    }
    reasons.sort(Comparator.comparing(ForecastReason::state).reversed());
    return story(document, plan, reasons);
  }

  private static StoryForecast story(
      BriefDocument document, StoryPlan plan, List<ForecastReason> reasons) {
    List<ForecastStep> steps = plan == null ? List.of() : plan.steps();
    Estimate unknown = Estimate.unknown();
    return new StoryForecast(
        document.id(),
        document.file(),
        document.brief().map(StoryBrief::title).filter(title -> !title.isEmpty()).orElse(null),
        state(reasons),
        reasons,
        steps,
        plan == null ? unknown : plan.narrationSeconds(),
        plan == null
            ? new ForecastCost(unknown, unknown, unknown, unknown, unknown)
            : steps.stream()
                .map(ForecastStep::cost)
                .reduce(ForecastCost.none(), ForecastCost::plus));
  }

  private static Readiness state(List<ForecastReason> reasons) {
    return reasons.stream().map(ForecastReason::state).reduce(Readiness.PASSED, Readiness::or);
  }

  private static ForecastReason reason(BriefDocument document, StoryPlan.Reason reason) {
    return reason
        .problem()
        .map(problem -> placed(reason.state(), document.place(problem)))
        .orElseGet(() -> ForecastReason.of(reason.state(), reason.sentence()));
  }

  private static ForecastReason placed(Readiness state, BriefMessage message) {
    return new ForecastReason(
        state, message.file(), message.line() == 0 ? null : message.line(), message.text());
  }

  /** What keeps all stories from being generated: the first in full, so that each has one line. */
  private Optional<ForecastReason> obstacle() {
    if (obstacles.isEmpty()) {
      return Optional.empty();
    }
    String first = obstacles.get(0).lines().findFirst().orElse("");
    int more = obstacles.size() - 1;
    return Optional.of(
        ForecastReason.of(
            Readiness.BLOCKED,
            more == 0
                ? first
                : String.format(Locale.ROOT, "%s … and %,d more of other files.", first, more)));
  }

  /** Uses the budget as the story will, until a call is refused, which ends the story. */
  private Optional<ForecastReason> overspending(StoryPlan plan) {
    for (ForecastStep step : plan.steps()) {
      BudgetKind kind = Stage.valueOf(step.stage().toUpperCase(Locale.ROOT)).spends();
      double amount = kind == null ? 0 : step.cost().of(kind).orZero();
      if (amount > 0) {
        int calls = (int) Math.max(1, step.cost().calls().orZero());
        Optional<String> refusal = budget.use(kind, Math.round(amount), calls);
        if (refusal.isPresent()) {
          return Optional.of(
              ForecastReason.of(
                  Readiness.BLOCKED,
                  "%s: by the estimate, %s".formatted(step.name(), refusal.get())));
        }
      }
    }
    return Optional.empty();
  }
}
