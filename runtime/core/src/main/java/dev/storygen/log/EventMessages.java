package dev.storygen.log;

import static dev.storygen.log.LogLevel.ERROR;
import static dev.storygen.log.LogLevel.INFO;
import static dev.storygen.log.LogLevel.WARNING;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.Omission;
import dev.storygen.model.Stage;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The line of the log for each kind of event. */
final class EventMessages implements Event.Visitor<LogLine> {

  private static final int MAX_NAMES = 10;

  /** The line of an event. */
  static LogLine of(Event event) {
    return event.accept(new EventMessages());
  }

  @Override
  public LogLine visit(RunRejected run) {
    return LogLine.ofRun(ERROR, run, "Request rejected: " + run.message());
  }

  @Override
  public LogLine visit(RunFinished run) {
    return LogLine.ofRun(INFO, run, "Worker finished.");
  }

  @Override
  public LogLine visit(RunWarning warning) {
    return LogLine.ofRun(WARNING, warning, warning.message());
  }

  @Override
  public LogLine visit(StoriesSelected selected) {
    int more = selected.leftOut().size();
    String why =
        selected.changedSince() == null
            ? ""
            : ": not changed since %s (compared with commit %s)"
                .formatted(selected.changedSince(), selected.base());
    return LogLine.ofRun(INFO, selected, "Stories left out: " + more + why + ".");
  }

  @Override
  public LogLine visit(BaselineRead read) {
    return LogLine.ofRun(
        INFO, read, "Baseline " + read.file() + "; entries: " + read.entries().size() + ".");
  }

  @Override
  public LogLine visit(Diagnosis found) {
    return LogLine.ofRun(
        found.healthy() ? INFO : WARNING, found, found.subject() + ": " + found.finding());
  }

  @Override
  public LogLine visit(StageStarted stage) {
    return LogLine.of(
        INFO, stage, stage.story(), stage.stage(), "Started; provider: " + stage.provider() + ".");
  }

  @Override
  public LogLine visit(CallFinished call) {
    return ServiceEventMessages.call(call);
  }

  @Override
  public LogLine visit(RetryScheduled retry) {
    return ServiceEventMessages.retry(retry);
  }

  @Override
  public LogLine visit(FallbackTaken taken) {
    return ServiceEventMessages.fallback(taken);
  }

  @Override
  public LogLine visit(BreakerChanged change) {
    return ServiceEventMessages.breaker(change);
  }

  @Override
  public LogLine visit(StoryWaiting waiting) {
    return ServiceEventMessages.waiting(waiting);
  }

  @Override
  public LogLine visit(BudgetSet set) {
    return ServiceEventMessages.budget(set);
  }

  @Override
  public LogLine visit(BudgetSpent spent) {
    return ServiceEventMessages.budgetSpent(spent);
  }

  @Override
  public LogLine visit(FilesFound found) {
    return LogLine.ofStory(
        found,
        found.story(),
        found.files().isEmpty() ? "No files." : "Files: " + KeyValues.list(found.files()) + ".");
  }

  @Override
  public LogLine visit(FileOpened opened) {
    return LogLine.ofStory(opened, opened.story(), "Reading " + opened.file() + ".");
  }

  @Override
  public LogLine visit(FactsReused reused) {
    return LogLine.ofStory(
        reused, reused.story(), "Media unchanged: nothing had to be measured again.");
  }

  @Override
  public LogLine visit(VoiceoverDecoded voiceover) {
    return LogLine.ofStory(
        voiceover,
        voiceover.story(),
        String.format(
            Locale.ROOT,
            "Voiceover decoded: %.1f s, silences: %d.",
            voiceover.waveform().durationSeconds(),
            voiceover.waveform().silences().size()));
  }

  @Override
  public LogLine visit(VoiceUncertain voice) {
    return LogLine.of(
        WARNING,
        voice,
        voice.story(),
        Stage.VOICE.label(),
        "Not certain whether the voice says the script: " + voice.reason());
  }

  @Override
  public LogLine visit(RunStarted run) {
    String named = run.stories().stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
    int more = run.stories().size() - MAX_NAMES;
    Map<String, String> environment = run.environment() == null ? Map.of() : run.environment();
    return LogLine.ofRun(
        INFO,
        run,
        String.format(
            Locale.ROOT,
            "storygen:%s %s. Stories: %d%s%s. Environment: %s.",
            run.goal(),
            run.resumed() ? "continued" : "started",
            run.stories().size(),
            named.isEmpty() ? "" : ", " + named,
            more > 0 ? " and " + more + " more" : "",
            environment.isEmpty() ? "unknown" : KeyValues.list(environment)));
  }

  @Override
  public LogLine visit(WorkerDied death) {
    return LogLine.ofRun(
        ERROR,
        death,
        "Worker died (%s). Stories in flight: %s."
            .formatted(
                death.cause(),
                death.stories().isEmpty() ? "none" : String.join(", ", death.stories())));
  }

  @Override
  public LogLine visit(StoryStarted story) {
    String title = story.title() == null ? "" : " \"" + story.title() + "\"";
    return LogLine.ofStory(
        story, story.story(), "Started%s: %s.".formatted(title, String.join(", ", story.steps())));
  }

  @Override
  public LogLine visit(StoryFinished story) {
    boolean good = story.success();
    return LogLine.of(
        good ? INFO : ERROR, story, story.story(), null, good ? "Finished." : "Failed.");
  }

  @Override
  public LogLine visit(TextOmitted omitted) {
    return LogLine.of(
        INFO,
        omitted,
        omitted.story(),
        omitted.stage(),
        "Left out: " + Omission.list(omitted.omissions()) + ".");
  }

  @Override
  public LogLine visit(IdeaWritten idea) {
    return LogLine.ofStory(
        idea,
        idea.story(),
        "Idea \"%s\" written to %s; potential: %s."
            .formatted(
                idea.title(), idea.file(), idea.overall() == null ? "none" : idea.overall()));
  }

  @Override
  public LogLine visit(StageFailed failure) {
    return new LogLine(
        failure.at(),
        ERROR,
        failure.story(),
        failure.stage(),
        "Failed: " + failure.error(),
        failure.stackTrace());
  }

  @Override
  public LogLine visit(OperationFinished operation) {
    String by = operation.provider() == null ? "" : " by " + operation.provider();
    String how =
        String.format(
            Locale.ROOT,
            "%s%s %s after %.3f s, attempts: %d",
            operation.operation(),
            by,
            operation.success() ? "succeeded" : "failed",
            operation.durationSeconds(),
            operation.attempts());
    boolean measured = operation.metrics() != null && !operation.metrics().isEmpty();
    String metrics = measured ? "; " + KeyValues.list(operation.metrics()) : "";
    String why =
        operation.reasons().isEmpty()
            ? ""
            : "; made, because " + String.join("; ", operation.reasons());
    String error = operation.error() == null ? "." : ": " + operation.error();
    return LogLine.of(
        operation.success() ? INFO : ERROR,
        operation,
        operation.story(),
        operation.stage(),
        how + metrics + why + error);
  }

  @Override
  public LogLine visit(CheckDone done) {
    return VerdictMessages.check(done);
  }

  @Override
  public LogLine visit(StoryForecasted forecasted) {
    return VerdictMessages.forecast(forecasted);
  }
}
