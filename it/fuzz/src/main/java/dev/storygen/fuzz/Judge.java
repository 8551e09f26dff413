package dev.storygen.fuzz;

import dev.storygen.fuzz.Finding.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the gate's verdicts on damaged files with what FFmpeg decodes of them.
 *
 * @param whole what FFmpeg decodes of each undamaged file
 * @param checks the checks that the gate makes of each
 */
record Judge(Map<Format, Decoded> whole, Map<Format, Set<String>> checks) {

  /**
   * The share of sound or pictures that the gate may miss: its own limits are 1 % of a video, and
   * 0.25 s of a voiceover, which is 4 % of a seed.
   */
  private static final Map<Format, Double> LOSS = new EnumMap<>(Format.class);

  /** Of a voiceover, more than 0.25 s and the frame that an encoder adds. */
  private static final double SOUND_LOSS = 0.05;

  private static final double VIDEO_LOSS = 0.02;

  /** Half of the cues: fewer change the words by less than {@code subtitle-match} allows. */
  private static final double TEXT_LOSS = 0.5;

  static {
    for (Format format : Format.values()) {
      LOSS.put(format, format.fileName().startsWith("video") ? VIDEO_LOSS : SOUND_LOSS);
    }
  }

  // Nothing tells that an MP3 is cut off once its header with the length is damaged.

  /** How many errors a decoder may report of sound and pictures that the gate accepts. */
  private static final int ERRORS = 2;

  /** What is wrong with a verdict; empty if nothing is. */
  Optional<Finding> judge(Mutant mutant, Verdict verdict, boolean hung, Decoded decoded) {
    return kind(mutant, verdict, hung, decoded).map(kind -> new Finding(kind, mutant, decoded));
  }

  private Optional<Kind> kind(Mutant mutant, Verdict verdict, boolean hung, Decoded decoded) {
    if (hung) {
      return Optional.of(Kind.HANG);
    }
    boolean fewer = !verdict.checks().equals(checks.get(mutant.format()));
    if (!verdict.finished() || verdict.checks().isEmpty() || verdict.accepted() && fewer) {
      return Optional.of(Kind.UNACCOUNTED);
    }
    if (verdict.unmeasured()) {
      return Optional.of(Kind.UNMEASURED);
    }
    return verdict.accepted() ? accepted(mutant, decoded) : Optional.empty();
  }

  private Optional<Kind> accepted(Mutant mutant, Decoded decoded) {
    Format format = mutant.format();
    if (format.isText()) {
      return acceptedText(decoded, whole.get(format));
    }
    if (decoded.state() == Decoded.State.CRASHED || decoded.isNothing()) {
      return Optional.of(Kind.ACCEPTED_UNDECODABLE);
    }
    boolean judgeable = format != Format.MP3 || decoded.stated() > 0;
    if (judgeable && decoded.lostOf(whole.get(format)) > LOSS.get(format)) {
      return Optional.of(Kind.ACCEPTED_WITH_LOSS);
    }
    return decoded.errors() > ERRORS ? Optional.of(Kind.ACCEPTED_WITH_ERRORS) : Optional.empty();
  }

  /** FFmpeg reads fewer encodings and line ends, and repairs less: no cue at all proves nothing. */
  private static Optional<Kind> acceptedText(Decoded decoded, Decoded whole) {
    boolean lost = decoded.cues() > 0 && decoded.cues() < TEXT_LOSS * whole.cues();
    return lost ? Optional.of(Kind.ACCEPTED_WITH_LOSS) : Optional.empty();
  }
}
