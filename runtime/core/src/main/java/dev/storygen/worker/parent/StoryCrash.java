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
import java.util.Set;

/**
 * A story whose worker crashed while it ran no other story.
 *
 * @param cause {@code signal 11} or {@code exit code 1}
 */
record StoryCrash(String story, String cause, Output output) {

  /**
   * What the worker printed.
   *
   * @param tellingLine the line that says most; empty for none
   * @param lastLines as many as a person may want to see
   * @param log the file with all of it; null if it does not stay
   */
  record Output(String tellingLine, List<String> lastLines, Path log) {}

  /** SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE and SIGSEGV: native code did what it must not. */
  private static final Set<String> CRASHES =
      Set.of("signal 4", "signal 5", "signal 6", "signal 7", "signal 8", "signal 11");

  private static final String KILLED = "signal 9";

  /** As {@code EXCEPTION_ACCESS_VIOLATION}. */
  private static final String WINDOWS_CRASH = "EXCEPTION_";

  /**
   * The events that report it: a failed stage, or checks without a result.
   *
   * @param crashed the story as it was when it was in flight last
   */
  List<Event> events(InFlightStories.StoryInFlight crashed, Instant at) {
    List<Event> events = new ArrayList<>();
    if (crashed.stage() != null) {
      String error = description("worker") + " in this stage." + printed();
      events.add(new StageFailed(at, story, crashed.stage().stage(), error, detailed(error)));
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
            description("media decoder") + reading + "." + printed(),
            null,
            0);
    return new CheckDone(at, outcome);
  }

  /**
   * Only native code crashes with a signal. No process sends itself signal 9; Linux sends it to a
   * process that uses too much memory.
   */
  private String description(String crashed) {
    if (isCrash()) {
      return "The " + crashed + " crashed (" + cause + ")";
    }
    return cause.equals(KILLED)
        ? "The worker was killed (signal 9, as when memory runs out)"
        : "The worker ended (" + cause + ")";
  }

  private boolean isCrash() {
    return isCrash(cause);
  }

  /** Whether a worker that ended with this cause crashed in native code. */
  static boolean isCrash(String cause) {
    return CRASHES.contains(cause) || cause.startsWith(WINDOWS_CRASH);
  }

  private String printed() {
    // A process that is killed does not say why, and one that crashes says it at length.
    boolean tells = !cause.equals(KILLED) && (output.log() == null || !isCrash());
    String line = output.tellingLine();
    return (tells && !line.isEmpty() ? " It printed: " + line : "")
        + (output.log() == null ? "" : " See " + output.log() + ".");
  }

  private String detailed(String error) {
    return output.log() != null || output.lastLines().isEmpty()
        ? error
        : error + "\nThe last lines that it printed:\n  " + String.join("\n  ", output.lastLines());
  }
}
