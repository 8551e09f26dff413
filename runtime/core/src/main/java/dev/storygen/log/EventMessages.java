package dev.storygen.log;

import static dev.storygen.log.LogLevel.ERROR;
import static dev.storygen.log.LogLevel.INFO;
import static dev.storygen.log.LogLevel.WARNING;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Event;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the log says of each kind of event. */
final class EventMessages {

  private static final int NAMED = 10;

  private static final Map<Class<?>, Function<Event, LogLine>> WORDS = new HashMap<>();

  static {
    runs();
    stories();
    services();
    media();
  }

  private EventMessages() {}

  static LogLine of(Event event) {
    return WORDS.get(event.getClass()).apply(event);
  }

  private static <E extends Event> void on(Class<E> type, Function<E, LogLine> words) {
    WORDS.put(type, event -> words.apply(type.cast(event)));
  }

  private static void runs() {
    on(Event.RunStarted.class, EventMessages::runStarted);
    on(
        Event.RunRejected.class,
        run -> run(ERROR, run, "The request cannot be carried out: " + run.message()));
    on(Event.RunFinished.class, run -> run(INFO, run, "The worker did all it was asked."));
    on(Event.WorkerDied.class, EventMessages::workerDied);
    on(
        Event.Diagnosis.class,
        found ->
            run(found.healthy() ? INFO : WARNING, found, found.subject() + ": " + found.finding()));
  }

  private static void stories() {
    on(Event.StoryStarted.class, EventMessages::storyStarted);
    on(Event.StoryFinished.class, EventMessages::storyFinished);
    on(
        Event.StageStarted.class,
        stage ->
            line(
                INFO, stage, stage.story(), stage.stage(), "Begins, by " + stage.provider() + "."));
    on(Event.OperationFinished.class, EventMessages::operation);
    on(Event.StageFailed.class, EventMessages::stageFailed);
    on(Event.CheckDone.class, EventMessages::check);
    on(Event.IdeaWritten.class, EventMessages::idea);
  }

  private static void services() {
    on(Event.CallFinished.class, EventMessages::call);
    on(Event.RetryScheduled.class, EventMessages::retry);
    on(Event.FallbackTaken.class, EventMessages::fallback);
    on(Event.BreakerChanged.class, EventMessages::breaker);
    on(
        Event.StoryWaiting.class,
        waiting ->
            story(
                waiting,
                waiting.story(),
                "Waits for " + waiting.service() + ", which is out: " + waiting.error()));
    on(
        Event.BudgetSet.class,
        set ->
            run(
                INFO,
                set,
                text("Budget: %,d %s, %,d used.", set.budget(), set.resource(), set.used())));
    on(
        Event.BudgetSpent.class,
        spent ->
            run(
                WARNING,
                spent,
                text(
                    "The budget of %,d %s is spent, %,d used.",
                    spent.budget(), spent.resource(), spent.used())));
  }

  private static void media() {
    on(
        Event.FilesFound.class,
        found ->
            story(
                found,
                found.story(),
                found.files().isEmpty() ? "No files." : "Files: " + listed(found.files()) + "."));
    on(
        Event.FileOpened.class,
        opened -> story(opened, opened.story(), "Reads " + opened.file() + "."));
    on(
        Event.VoiceoverHeard.class,
        heard ->
            story(
                heard,
                heard.story(),
                text(
                    "The voiceover lasts %.1f s; silences: %d.",
                    heard.waveform().durationSeconds(), heard.waveform().silences().size())));
  }

  private static LogLine runStarted(Event.RunStarted run) {
    String named = run.stories().stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = run.stories().size() - NAMED;
    Map<String, String> environment = run.environment() == null ? Map.of() : run.environment();
    return run(
        INFO,
        run,
        text(
            "storygen:%s %s. Stories: %d%s%s. Runs on: %s.",
            run.goal(),
            run.resumed() ? "goes on" : "begins",
            run.stories().size(),
            named.isEmpty() ? "" : ", " + named,
            more > 0 ? " and " + more + " more" : "",
            environment.isEmpty() ? "not told" : listed(environment)));
  }

  private static LogLine workerDied(Event.WorkerDied death) {
    return run(
        ERROR,
        death,
        "The worker died (%s) while at %s."
            .formatted(death.cause(), String.join(", ", death.stories())));
  }

  private static LogLine storyStarted(Event.StoryStarted story) {
    String title = story.title() == null ? "" : " \"" + story.title() + "\"";
    return story(
        story, story.story(), "Begins%s: %s.".formatted(title, String.join(", ", story.steps())));
  }

  private static LogLine storyFinished(Event.StoryFinished story) {
    boolean good = story.success();
    return line(good ? INFO : ERROR, story, story.story(), null, good ? "Finished." : "Failed.");
  }

  private static LogLine idea(Event.IdeaWritten idea) {
    return story(
        idea,
        idea.story(),
        "Written: \"%s\" as %s, potential %s."
            .formatted(
                idea.title(), idea.file(), idea.overall() == null ? "not given" : idea.overall()));
  }

  private static LogLine stageFailed(Event.StageFailed failure) {
    return new LogLine(
        failure.at(),
        ERROR,
        failure.story(),
        failure.stage(),
        "Failed: " + failure.error(),
        failure.stackTrace());
  }

  private static LogLine retry(Event.RetryScheduled retry) {
    return line(
        WARNING,
        retry,
        retry.story(),
        retry.stage(),
        text(
            "%s failed at attempt %d and is tried again in %.1f s: %s",
            retry.operation(), retry.attempt(), retry.delaySeconds(), retry.error()));
  }

  private static LogLine operation(Event.OperationFinished operation) {
    String by = operation.provider() == null ? "" : " by " + operation.provider();
    String how =
        text(
            "%s%s %s after %.3f s, attempts: %d",
            operation.operation(),
            by,
            operation.success() ? "is done" : "failed",
            operation.durationSeconds(),
            operation.attempts());
    boolean told = operation.metrics() != null && !operation.metrics().isEmpty();
    String metrics = told ? "; " + listed(operation.metrics()) : "";
    String error = operation.error() == null ? "." : ": " + operation.error();
    return line(
        operation.success() ? INFO : ERROR,
        operation,
        operation.story(),
        operation.stage(),
        how + metrics + error);
  }

  private static LogLine call(Event.CallFinished call) {
    String used = call.used() == null || call.used().isEmpty() ? "" : "; " + listed(call.used());
    String outage = call.outage() ? ", which its circuit breaker counts" : "";
    return line(
        call.success() ? INFO : WARNING,
        call,
        call.story(),
        call.stage(),
        text("Call of %s for %s ", call.service(), call.operation())
            + (call.success() ? "is answered" : "failed" + outage + ",")
            + text(" after %.3f s%s", call.durationSeconds(), used)
            + (call.error() == null ? "." : ": " + call.error()));
  }

  private static LogLine fallback(Event.FallbackTaken taken) {
    return line(
        WARNING,
        taken,
        taken.story(),
        taken.stage(),
        "%s goes to the fallback %s, because %s is out: %s"
            .formatted(taken.operation(), taken.fallback(), taken.provider(), taken.error()));
  }

  private static LogLine breaker(Event.BreakerChanged change) {
    return run(
        change.state().equals("open") ? WARNING : INFO,
        change,
        "The circuit breaker of %s is %s%s"
            .formatted(
                change.service(),
                change.state(),
                change.error() == null ? "." : ". Last error: " + change.error()));
  }

  private static LogLine check(Event.CheckDone event) {
    CheckOutcome check = event.outcome();
    String measured =
        check.measurements().stream()
            .map(one -> (one.name() + " " + one.value().toPlainString() + " " + one.unit()).strip())
            .collect(Collectors.joining(", "));
    String limit = check.limit() == null ? "" : "; expected " + check.limit();
    String message = check.message() == null ? "" : ". " + check.message();
    return line(
        level(check),
        event,
        check.story(),
        check.check(),
        check.status().label() + (measured.isEmpty() ? "" : ": " + measured) + limit + message);
  }

  private static LogLevel level(CheckOutcome check) {
    return check.passed() ? INFO : check.warned() ? WARNING : ERROR;
  }

  private static LogLine run(LogLevel level, Event event, String text) {
    return line(level, event, null, null, text);
  }

  private static LogLine story(Event event, String story, String text) {
    return line(INFO, event, story, null, text);
  }

  private static LogLine line(
      LogLevel level, Event event, String story, String stage, String text) {
    return new LogLine(event.at(), level, story, stage, text, null);
  }

  private static String listed(Map<String, ?> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
