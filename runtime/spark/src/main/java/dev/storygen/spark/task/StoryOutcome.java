package dev.storygen.spark.task;

import java.io.Serializable;

/**
 * How an attempt ended.
 *
 * @param end what happened
 * @param message a sentence for people; empty if events of the story say it
 */
public record StoryOutcome(End end, String message) implements Serializable {

  /** What happened. */
  public enum End {
    /** The results of the key are published, by this attempt or another one. */
    PUBLISHED,
    /** A stage failed, or the story kills each worker: events say so. */
    FAILED,
    /** This executor cannot make the story. */
    UNABLE,
    /** This executor cannot make any story. */
    UNFIT
  }
}
