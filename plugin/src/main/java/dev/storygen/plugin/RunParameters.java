package dev.storygen.plugin;

import java.util.List;

/**
 * The parameters of a run that only some goals have.
 *
 * @param threads CPU-bound stories in parallel; 0 for one per core
 * @param stories the ids of the stories to process; null or empty for all
 * @param natives the licence of FFmpeg's libraries: {@code lgpl} or {@code gpl}
 */
record RunParameters(int threads, List<String> stories, String natives) {

  RunParameters {
    threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    stories = stories == null ? List.of() : stories;
  }

  /** Those of a goal that has none of the parameters. */
  static RunParameters none() {
    return new RunParameters(1, List.of(), "lgpl");
  }
}
