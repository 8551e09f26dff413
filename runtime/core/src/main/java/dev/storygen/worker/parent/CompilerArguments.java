package dev.storygen.worker.parent;

import java.util.List;

/**
 * Arguments for the JVM of a worker that checks stories: its optimizing compiler compiles only what
 * works on every byte of a file. All other code of such a worker runs too briefly: to optimize it
 * would cost more time than it saves. Without the optimizing compiler, SHA-256 takes 15 times as
 * long.
 */
public final class CompilerArguments {

  /** The thresholds are some hundred times the defaults. */
  private static final List<String> OF_CHECKS =
      List.of(
          "-XX:Tier4InvocationThreshold=1000000",
          "-XX:Tier4MinInvocationThreshold=1000000",
          "-XX:Tier4CompileThreshold=2000000",
          "-XX:Tier4BackEdgeThreshold=10000000",
          "-XX:CompileCommand=quiet",
          optimizing("sun.security.provider", "0.0001"),
          optimizing("dev.storygen.ffmpeg", "0.005"));

  private CompilerArguments() {}

  /** Those of a worker that checks stories. Other JVMs than HotSpot pass over them. */
  public static List<String> ofChecks() {
    return OF_CHECKS;
  }

  /**
   * Optimizes the methods of a package.
   *
   * @param scale of the thresholds for it
   */
  private static String optimizing(String prefix, String scale) {
    return "-XX:CompileCommand=CompileThresholdScaling," + prefix + ".*::*," + scale;
  }
}
