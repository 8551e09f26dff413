package dev.storygen.pipeline;

import dev.storygen.model.Event;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.provider.AudioEngineer;
import dev.storygen.provider.VideoRenderer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** Makes stories. Safe for use by many threads, a story each. */
public final class Pipeline {

  private final Crew crew;
  private final Settings settings;
  private final Consumer<Event> events;
  private final Clock clock;
  private final Resilience resilience;

  /**
   * How stories are made.
   *
   * @param captionWords words in a cue at the most, from 1
   * @param alwaysAlign whether the aligner listens even where the voice gave its timings
   * @param audio what the voiceover has to be
   * @param video size and frame rate
   */
  public record Settings(
      int captionWords,
      boolean alwaysAlign,
      AudioEngineer.Target audio,
      VideoRenderer.Format video) {

    public Settings {
      if (captionWords < 1) {
        throw new IllegalArgumentException(
            "storygen.captionWords is " + captionWords + ", but expected at least 1.");
      }
    }
  }

  /** A pipeline that tells {@code events}, from any thread, what happens. */
  public Pipeline(Crew crew, Settings settings, Consumer<Event> events, Clock clock) {
    this(crew, settings, events, clock, Resilience.ofDefaults());
  }

  Pipeline(
      Crew crew, Settings settings, Consumer<Event> events, Clock clock, Resilience resilience) {
    this.crew = crew;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.resilience = resilience;
  }

  /**
   * Makes a story. What goes wrong is told by the events and not thrown.
   *
   * @param folder where its files go; those of an earlier run are replaced
   * @return whether every stage did its work
   */
  public boolean produce(StoryBrief brief, Path folder) {
    Stages stages =
        new Stages(
            crew,
            settings,
            brief,
            new StoryFiles(folder),
            stage -> new StageRun(brief.id(), stage, resilience, events, clock));
    events.accept(new Event.StoryStarted(clock.instant(), brief.id(), Stage.labels()));
    boolean success = false;
    try {
      Script script = stages.script();
      Narration narration = stages.revise(script);
      Voiceover voiceover = stages.voice(narration);
      Subtitles subtitles = stages.subtitles(narration, voiceover);
      stages.video(voiceover, subtitles);
      success = true;
    } catch (StageFailedException e) {
      // The stage's own event has told of it, with the stack trace.
    } finally {
      events.accept(new Event.StoryFinished(clock.instant(), brief.id(), success));
    }
    return success;
  }
}
