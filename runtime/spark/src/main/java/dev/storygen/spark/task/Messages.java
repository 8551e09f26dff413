package dev.storygen.spark.task;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What executors ask the driver, and its replies, over Spark's own channel. */
public final class Messages {

  private Messages() {}

  /**
   * An attempt starts; the reply is that of a {@link Start}.
   *
   * @param attempt Spark's number of it: a later attempt has a higher one
   */
  public record Started(String story, long attempt, String executor, String host)
      implements Serializable {}

  /**
   * Whether and how an attempt may work.
   *
   * @param current false if there is a later attempt, or the story has ended
   * @param sentAt the time of the build's clock
   * @param environment variables of the worker; may hold keys
   * @param required names of variables that the executor must have itself
   */
  public record Start(
      boolean current, Instant sentAt, Map<String, String> environment, List<String> required) {

    /** For an attempt that has to end. */
    public static Start superseded() {
      return new Start(false, Instant.EPOCH, Map.of(), List.of());
    }

    /** As types of the JDK: Spark reads replies without the classes of the application. */
    public Serializable reply() {
      return new Object[] {current, sentAt, new TreeMap<>(environment), new ArrayList<>(required)};
    }

    @SuppressWarnings("unchecked")
    static Start of(Object[] reply) {
      return new Start(
          (Boolean) reply[0],
          (Instant) reply[1],
          (Map<String, String>) reply[2],
          (List<String>) reply[3]);
    }

    /** Without the environment. */
    @Override
    public String toString() {
      return "Start[" + current + "]";
    }
  }

  /**
   * Events of an attempt; the reply is whether it may go on.
   *
   * @param number of the message within the attempt, from 1: one that comes twice counts once
   * @param lines of an event log, in UTF-8, each with its end
   */
  public record Lines(String story, long attempt, long number, byte[] lines)
      implements Serializable {}

  /**
   * What a worker of an attempt asks for a call of a service; the reply is JSON, empty for an
   * attempt that has to end.
   *
   * @param worker tells the workers of an attempt apart
   * @param request as JSON; empty if the worker is gone
   */
  public record Limits(String story, long attempt, String worker, String request)
      implements Serializable {}
}
