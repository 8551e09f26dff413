package dev.storygen.check;

import java.util.List;
import java.util.Map;

/**
 * What the user says about the gate. Left out means the default; {@link QualityGate} says what is
 * wrong.
 *
 * @param checks names of the only checks to make; empty for all
 * @param skipChecks names of checks to leave out
 * @param overrides by the name of a check: {@code severity} ({@code error} or {@code warning}), or
 *     a limit's name, or {@code value} (or nothing) for the check's first limit; limits are plain
 *     numbers in the limit's own unit
 * @param require labels of the artefacts that every story should have
 * @param artefacts by the label of an artefact: the patterns to find it by, as {@link
 *     dev.storygen.model.Artefact#patterns()} has them
 * @param expectedDuration seconds that every voiceover should last; null where the story says
 * @param knownBroken stories whose violations are warnings, whatever the check's severity; what
 *     cannot be judged of them is no less than of others
 */
public record GateSettings(
    List<String> checks,
    List<String> skipChecks,
    Map<String, Map<String, String>> overrides,
    List<String> require,
    Map<String, List<String>> artefacts,
    Double expectedDuration,
    List<String> knownBroken) {

  private static final List<String> REQUIRED = List.of("voiceover", "script", "subtitles", "video");

  public GateSettings {
    checks = checks == null ? List.of() : List.copyOf(checks);
    skipChecks = skipChecks == null ? List.of() : List.copyOf(skipChecks);
    overrides = overrides == null ? Map.of() : Map.copyOf(overrides);
    require = require == null ? REQUIRED : List.copyOf(require);
    artefacts = artefacts == null ? Map.of() : Map.copyOf(artefacts);
    knownBroken = knownBroken == null ? List.of() : List.copyOf(knownBroken);
  }

  /** What holds where the user says nothing. */
  public static GateSettings defaults() {
    return new GateSettings(null, null, null, null, null, null, null);
  }
}
