package dev.storygen.worker.parent;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import java.util.List;

/**
 * Arguments for the JVM of a worker that checks stories. Most of its code runs too briefly to be
 * worth optimizing: that takes more time than it saves. Where media are inspected, what works on
 * every byte of a file is optimized: otherwise SHA-256 takes 15 times as long. Other JVMs than
 * HotSpot pass over these arguments.
 */
public final class CompilerArguments {

  private static final List<String> OPTIMIZING_NOTHING = List.of("-XX:TieredStopAtLevel=1");

  /** The thresholds are some hundred times the defaults. */
  private static final List<String> OPTIMIZING_MEDIA =
      List.of(
          "-XX:Tier4InvocationThreshold=1000000",
          "-XX:Tier4MinInvocationThreshold=1000000",
          "-XX:Tier4CompileThreshold=2000000",
          "-XX:Tier4BackEdgeThreshold=10000000",
          "-XX:CompileCommand=quiet",
          optimizing("sun.security.provider", "0.0001"),
          optimizing("dev.storygen.ffmpeg", "0.005"));

  private CompilerArguments() {}

  /** Those of a worker that makes the checks which these settings select for all stories. */
  public static List<String> of(GateSettings settings) {
    return inspectsMedia(settings) ? OPTIMIZING_MEDIA : OPTIMIZING_NOTHING;
  }

  private static boolean inspectsMedia(GateSettings settings) {
    try {
      return QualityGate.load(settings).inspectsMedia();
    } catch (IllegalArgumentException e) {
      return true; // the worker rejects the settings
    }
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
