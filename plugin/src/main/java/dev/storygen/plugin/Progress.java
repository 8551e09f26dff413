package dev.storygen.plugin;

import dev.storygen.model.Event;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Says on the console what a person who waits wants to know, as it happens. */
final class Progress implements Consumer<Event> {

  private final Log log;
  private boolean generating;

  Progress(Log log) {
    this.log = log;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.RunStarted run) {
      generating = run.goal().equals("generate");
    } else if (event instanceof Event.StoryFinished story && generating) {
      log.info(story.story() + (story.success() ? " is made." : " failed."));
    } else if (event instanceof Event.RetryScheduled retry) {
      log.warn(
          "%s: %s failed and is tried again in %.1f s: %s"
              .formatted(retry.story(), retry.operation(), retry.delaySeconds(), retry.error()));
    } else if (event instanceof Event.WorkerDied death) {
      log.warn(
          "The worker died (%s) while at %s; each is run again alone."
              .formatted(death.cause(), String.join(", ", death.stories())));
    }
  }
}
