package dev.storygen.plugin;

import java.util.List;
import java.util.Map;

/**
 * What a goal's worker runs with.
 *
 * @param modules of the runtime
 * @param jvmArguments that suit the goal; the user's go after them and win
 * @param environment added to Maven's own; the way for secrets
 */
record WorkerSetup(
    List<String> modules, List<String> jvmArguments, Map<String, String> environment) {

  /** Without the environment, which holds keys. */
  @Override
  public String toString() {
    return "WorkerSetup" + modules + jvmArguments;
  }
}
