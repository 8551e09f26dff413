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
 * A story that killed its worker alone.
 *
 * @param cause how the worker ended, as {@code signal 11}
 * @param log where to read on
 */
record StoryCrash(String story, String cause, Path log) {

  /** What there is to report: checks that could not judge, or a stage that failed. */
  List<Event> verdicts(InFlightStories flight, Instant at) {
    List<Event> verdicts = new ArrayList<>();
    InFlightStories.Story left = flight.stories().get(story);
    if (left == null) {
      return verdicts;
    }
    if (left.stage() != null) {
      String error = "The worker crashed (" + cause + ") in this stage. See " + log + ".";
      verdicts.add(new StageFailed(at, story, left.stage().stage(), error, error));
    } else {
      left.openChecks().forEach(check -> verdicts.add(unmeasured(check, left.file(), at)));
    }
    verdicts.add(new StoryFinished(at, story, false));
    return verdicts;
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
            what() + reading + ". See " + log + ".",
            null,
            0);
    return new CheckDone(at, outcome);
  }

  /** Nothing kills itself by signal 9; Linux does it to who takes too much memory. */
  private String what() {
    return cause.equals("signal 9")
        ? "The worker was killed (signal 9, as when memory runs out)"
        : "The media decoder crashed (" + cause + ")";
  }
}
