package dev.storygen.check;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.PictureFormat;
import java.util.List;
import java.util.Map;

/**
 * The user's settings of the gate; null means the default. {@link QualityGate} validates them.
 *
 * @param checks names of the checks to make; empty for all
 * @param skipChecks names of checks to leave out
 * @param overrides by the name of a check: {@code severity} ({@link
 *     dev.storygen.model.Severity#labels}), or the name of a limit or an option, or {@code value}
 *     (or nothing) for the check's first limit; values are plain numbers in the unit of the limit
 *     or option
 * @param require labels of the artefacts that every story should have
 * @param artefacts by the label of an artefact: the patterns to find it by, in the form of {@link
 *     dev.storygen.model.Artefact#patterns()} has them
 * @param expectedDuration of every voiceover, in seconds; null for that of each story
 * @param knownBroken stories whose violations are warnings, whatever the check's severity; an
 *     unmeasured check of them still fails the build
 * @param properties overrides in the same form, as the command line sets them: they take precedence
 *     over those of a story, which take precedence over {@code overrides}
 * @param profile the settings of the profile: {@code overrides} take precedence over them
 * @param formats of the videos of each story, where neither its brief nor its folder says so
 */
public record GateSettings(
    List<String> checks,
    List<String> skipChecks,
    Map<String, Map<String, String>> overrides,
    List<String> require,
    Map<String, List<String>> artefacts,
    Double expectedDuration,
    List<String> knownBroken,
    Map<String, Map<String, String>> properties,
    List<CheckSetting> profile,
    List<PictureFormat> formats) {

  private static final List<String> REQUIRED = List.of("voiceover", "script", "subtitles", "video");

  public GateSettings {
    checks = checks == null ? List.of() : List.copyOf(checks);
    skipChecks = skipChecks == null ? List.of() : List.copyOf(skipChecks);
    overrides = overrides == null ? Map.of() : Map.copyOf(overrides);
    require = require == null ? REQUIRED : List.copyOf(require);
    artefacts = artefacts == null ? Map.of() : Map.copyOf(artefacts);
    knownBroken = knownBroken == null ? List.of() : List.copyOf(knownBroken);
    properties = properties == null ? Map.of() : Map.copyOf(properties);
    profile = profile == null ? List.of() : List.copyOf(profile);
    formats = formats == null ? List.of() : List.copyOf(formats);
  }

  /** Of videos in any format. */
  public GateSettings(
      List<String> checks,
      List<String> skipChecks,
      Map<String, Map<String, String>> overrides,
      List<String> require,
      Map<String, List<String>> artefacts,
      Double expectedDuration,
      List<String> knownBroken,
      Map<String, Map<String, String>> properties,
      List<CheckSetting> profile) {
    this(
        checks,
        skipChecks,
        overrides,
        require,
        artefacts,
        expectedDuration,
        knownBroken,
        properties,
        profile,
        null);
  }

  /** Without a profile. */
  public GateSettings(
      List<String> checks,
      List<String> skipChecks,
      Map<String, Map<String, String>> overrides,
      List<String> require,
      Map<String, List<String>> artefacts,
      Double expectedDuration,
      List<String> knownBroken,
      Map<String, Map<String, String>> properties) {
    this(
        checks,
        skipChecks,
        overrides,
        require,
        artefacts,
        expectedDuration,
        knownBroken,
        properties,
        null);
  }

  /** Without a profile and properties. */
  public GateSettings(
      List<String> checks,
      List<String> skipChecks,
      Map<String, Map<String, String>> overrides,
      List<String> require,
      Map<String, List<String>> artefacts,
      Double expectedDuration,
      List<String> knownBroken) {
    this(checks, skipChecks, overrides, require, artefacts, expectedDuration, knownBroken, null);
  }

  /** The settings of a user who sets nothing. */
  public static GateSettings defaults() {
    return new GateSettings(null, null, null, null, null, null, null);
  }
}
