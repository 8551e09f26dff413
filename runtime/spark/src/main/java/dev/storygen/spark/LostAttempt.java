package dev.storygen.spark;

/** Attempts that were lost on the cluster, as with their executors. */
final class LostAttempt {

  /** As often as a story that is alone in a worker kills it locally. */
  static final int MOST = 3;

  private static final String REASON = "Reason: ";
  private static final String TASK = "(TID ";

  /** As in {@code (TID 1) (host executor 0): java.io.IOException: …}. */
  private static final String END_OF_EXECUTOR = "): ";

  private LostAttempt() {}

  /**
   * Why a story is not attempted again.
   *
   * @param place of the last attempt: {@code 1 on host}; empty for none
   */
  static String last(String place, String cause) {
    return "The story was attempted %d times on the cluster, the last time by executor %s: %s"
        .formatted(MOST, place.isEmpty() ? "(none)" : place, cause);
  }

  /** The first line, which Spark starts with numbers of its own and ends with the reason. */
  static String cause(Exception e) {
    String line =
        String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    int reason = line.lastIndexOf(REASON);
    if (line.contains("ExecutorLostFailure") && reason >= 0) {
      return "executor lost: " + line.substring(reason + REASON.length());
    }
    int task = line.indexOf(TASK);
    int executor = line.indexOf(END_OF_EXECUTOR, Math.max(task, 0));
    if (task >= 0 && executor >= 0) {
      return line.substring(executor + END_OF_EXECUTOR.length());
    }
    return task < 0 ? line : line.substring(line.indexOf(')', task) + 1).strip();
  }
}
