package dev.storygen.plugin;

import dev.storygen.model.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Says on the console what a person who waits wants to know, as it happens. */
final class Progress implements Consumer<Event> {

  private static final int NAMED = 10;

  private final Log log;
  private final Map<String, Double> seconds = new HashMap<>();
  private final Set<String> suspects = new HashSet<>();
  private final Set<String> judged = new HashSet<>();
  private final Set<String> unjudged = new TreeSet<>();
  private final ServiceProgress services;
  private boolean generating;

  Progress(Log log) {
    this.log = log;
    services = new ServiceProgress(log);
  }

  @Override
  public void accept(Event event) {
    services.accept(event);
    if (event instanceof Event.RunStarted run) {
      generating = run.goal().equals("generate");
    } else if (event instanceof Event.CheckDone check) {
      judged.add(check.story());
    } else if (event instanceof Event.RunFinished && !unjudged.isEmpty()) {
      warnOfUnjudged();
    } else if (event instanceof Event.StoryFinished story && generating) {
      log.info(story.story() + (story.success() ? made(story.story()) : " failed."));
    } else if (event instanceof Event.StoryFinished story && !judged.contains(story.story())) {
      unjudged.add(story.story());
    } else if (event instanceof Event.OperationFinished operation && operation.success()) {
      if (operation.metrics().get("seconds") instanceof Number length) {
        seconds.put(operation.story(), length.doubleValue());
      }
    } else if (event instanceof Event.WorkerDied death) {
      log.warn(
          "The worker died (%s) while at %s; %s."
              .formatted(death.cause(), String.join(", ", death.stories()), next(death.stories())));
    }
  }

  /** Not judged is not passed: a story that the sums leave out is named. */
  private void warnOfUnjudged() {
    String more = unjudged.size() > NAMED ? " and " + (unjudged.size() - NAMED) + " more" : "";
    log.warn(
        "No check had anything to judge of "
            + unjudged.stream().limit(NAMED).collect(Collectors.joining(", "))
            + more
            + ".");
    unjudged.clear();
  }

  private String made(String story) {
    return String.format(Locale.ROOT, " is made: %.1f s of video.", seconds.get(story));
  }

  private String next(List<String> stories) {
    return suspects.addAll(stories) ? "each is run again alone" : "it was alone and is given up";
  }
}
