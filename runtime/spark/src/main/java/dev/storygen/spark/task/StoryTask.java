package dev.storygen.spark.task;

import java.io.Serializable;
import java.util.List;

/**
 * The task that makes one story, or judges some. It holds no key: the driver hands those out.
 *
 * @param story its id; of several, a name for all of them
 * @param key the content key; empty for a task that judges: it publishes events only
 * @param driver prefix of the names of its attempts, unique over all drivers
 * @param request of a worker, as JSON whose paths begin with the names of folders of the task
 * @param output the folder of the stories within that of the attempt
 * @param inputs the files of the story
 * @param store the URI of the folder that drivers and executors share
 * @param jars of the worker, which Spark distributes
 * @param arguments of the worker's JVM
 */
public record StoryTask(
    String story,
    String key,
    String driver,
    String request,
    String output,
    List<InputFile> inputs,
    String store,
    PlatformJars jars,
    List<String> arguments)
    implements Serializable {

  /**
   * A task that judges stories where they lie.
   *
   * @param store as of the others, for what is measured; empty for none
   */
  public static StoryTask judging(
      String name, String request, String store, PlatformJars jars, List<String> arguments) {
    return new StoryTask(name, "", "", request, "", List.of(), store, jars, arguments);
  }

  /** Whether it has results beside its events. */
  boolean makes() {
    return !key.isEmpty();
  }

  /** The folder of the results of this key in the store. */
  public String results() {
    return "results/" + story + "/" + key;
  }

  /** The events of an attempt that made results, beside them. */
  public String events(String attempt) {
    return results() + "/" + attempt + "/.events.jsonl";
  }

  /** The record that publishes one of the results. */
  public String record() {
    return results() + "/published";
  }
}
