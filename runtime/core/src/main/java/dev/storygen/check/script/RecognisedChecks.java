package dev.storygen.check.script;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;

/** The checks that have speech recognised, which is done on request only. */
public final class RecognisedChecks {

  private RecognisedChecks() {}

  /** Whether settings for all stories ask for {@link TranscriptMatch}, which calls a service. */
  public static boolean transcribe(GateSettings settings) {
    return QualityGate.selected(new TranscriptMatch(), settings).isPresent();
  }

  /** Whether they ask for {@link AlignmentAccuracy} by the embedded aligner. */
  public static boolean align(GateSettings settings) {
    return QualityGate.selected(new AlignmentAccuracy(), settings)
        .filter(AlignmentAccuracy::aligns)
        .isPresent();
  }
}
