package dev.storygen.spark;

import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventSink;
import dev.storygen.spark.task.Messages.Limits;
import dev.storygen.spark.task.Messages.Lines;
import dev.storygen.spark.task.Messages.Start;
import dev.storygen.spark.task.Messages.Started;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The attempts of the tasks in flight: the latest attempt of a task counts, and what others say is
 * dropped. Events come to the log of the build in the order in which an attempt sent them. A task
 * is a story that is made, or some that are judged.
 */
final class Attempts {

  private final Map<String, Story> stories = new ConcurrentHashMap<>();

  /** As Spark names places for tasks: {@code executor_host_1}. */
  private final Set<String> executors = ConcurrentHashMap.newKeySet();

  private final EventSink events;
  private final Clock clock;
  private final Map<String, String> environment;
  private final List<String> required;
  private final ClusterLimits limits;
  private volatile boolean answered;

  /**
   * No attempts.
   *
   * @param environment variables for the workers of all attempts
   * @param required names of variables that executors must have themselves
   * @param limits of the services that attempts call
   */
  Attempts(
      EventSink events,
      Clock clock,
      Map<String, String> environment,
      List<String> required,
      ClusterLimits limits) {
    this.events = events;
    this.clock = clock;
    this.environment = Map.copyOf(environment);
    this.required = List.copyOf(required);
    this.limits = limits;
  }

  private static final class Story {
    private long attempt = -1;
    private String place = "";
    private long message;
    private boolean working;
    private String executor = "";
    private final Set<String> failedOn = new HashSet<>();
    private final LoggedStories told = new LoggedStories();
  }

  /** A story is in flight from now on. */
  void begin(String story) {
    stories.put(story, new Story());
  }

  /**
   * A story is in flight no longer: no attempt counts.
   *
   * @return what the log says of it
   */
  LoggedStories end(String story) {
    Story ended = stories.remove(story);
    synchronized (ended) {
      limits.lost(story, ended.attempt);
      return ended.told;
    }
  }

  /** Answers a message of an executor. */
  Object answer(Object message) {
    if (message instanceof Started started) {
      return start(started).reply();
    }
    if (message instanceof Limits asked) {
      return answer(asked);
    }
    return message instanceof Lines lines && forward(lines);
  }

  private String answer(Limits asked) {
    Story story = stories.get(asked.story());
    if (story == null) {
      return "";
    }
    synchronized (story) {
      boolean current = story.working && story.attempt == asked.attempt();
      return current ? limits.answer(asked) : "";
    }
  }

  /** Whether any executor has spoken. */
  boolean isAnswered() {
    return answered;
  }

  private Start start(Started started) {
    answered = true;
    Story story = stories.get(started.story());
    if (story == null) {
      return Start.superseded();
    }
    synchronized (story) {
      if (started.attempt() <= story.attempt) {
        return Start.superseded();
      }
      if (story.working) {
        // Spark itself started another attempt, as when it moves tasks away from a machine.
        died(started.story(), story, "executor " + story.place + " lost");
      }
      story.attempt = started.attempt();
      story.place = started.executor() + " on " + started.host();
      story.executor = "executor_" + started.host() + "_" + started.executor();
      executors.add(story.executor);
      story.message = 0;
      story.working = true;
      return new Start(true, clock.instant(), environment, required);
    }
  }

  private boolean forward(Lines lines) {
    Story story = stories.get(lines.story());
    if (story == null) {
      return false;
    }
    synchronized (story) {
      if (!story.working || lines.attempt() != story.attempt) {
        return false;
      }
      if (lines.number() > story.message && lines.lines().length > 0) {
        byte[] told = story.told.add(lines.lines());
        if (told.length > 0) {
          events.forward(told);
        }
        story.message = lines.number();
      }
      return true;
    }
  }

  /**
   * The attempt of a story failed, and with it what it had done so far.
   *
   * @param cause as {@code exit code 1}
   * @return where it was: {@code 1 on host}; empty if it was nowhere yet
   */
  String failed(String id, String cause) {
    Story story = stories.get(id);
    synchronized (story) {
      died(id, story, cause);
      story.working = false;
      story.failedOn.add(story.executor);
      return story.place;
    }
  }

  /**
   * The executors that no attempt of a story failed on, of those that have spoken: the disk of
   * another one may be full. Empty if no attempt failed, and if it failed on all of them.
   */
  List<String> elsewhere(String id) {
    Story story = stories.get(id);
    synchronized (story) {
      return story.failedOn.isEmpty()
          ? List.of()
          : executors.stream().filter(each -> !story.failedOn.contains(each)).sorted().toList();
    }
  }

  private void died(String id, Story story, String cause) {
    limits.lost(id, story.attempt);
    List<String> inFlight = story.told.inFlight();
    if (!inFlight.isEmpty()) {
      events.accept(new WorkerDied(clock.instant(), cause, inFlight));
    }
  }
}
