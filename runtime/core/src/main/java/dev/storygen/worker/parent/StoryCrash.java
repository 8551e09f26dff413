package dev.storygen.worker.parent;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A story whose worker crashed while it ran no other story.
 *
 * @param cause {@code signal 11} or {@code exit code 1}
 * @param log the output of the worker
 */
record StoryCrash(String story, String cause, Path log) {

  /**
   * The events that report it: a failed stage, or checks without a result.
   *
   * @param crashed the story as it was when it was in flight last
   */
  List<Event> events(InFlightStories.StoryInFlight crashed, Instant at) {
    List<Event> events = new ArrayList<>();
    if (crashed.stage() != null) {
      String error = "The worker crashed (" + cause + ") in this stage. See " + log + ".";
      events.add(new StageFailed(at, story, crashed.stage().stage(), error, error));
    } else {
      crashed.openChecks().forEach(check -> events.add(unmeasured(check, crashed.file(), at)));
    }
    events.add(new StoryFinished(at, story, false));
    return events;
  }

  private Event unmeasured(String check, String file, Instant at) {
    String reading =
        file == null ? "" : " while reading " + Path.of(file).getFileName() + " of " + story;
    CheckOutcome outcome =
        new CheckOutcome(
            story,
            check,
            CheckStatus.UNMEASURED,
            Severity.ERROR,
            List.of(),
            null,
            List.of(),
            file,
            description() + reading + ". See " + log + ".",
            null,
            0);
    return new CheckDone(at, outcome);
  }

  /** No process sends itself signal 9. Linux sends it to a process that uses too much memory. */
  private String description() {
    return cause.equals("signal 9")
        ? "The worker was killed (signal 9, as when memory runs out)"
        : "The media decoder crashed (" + cause + ")";
  }
}
