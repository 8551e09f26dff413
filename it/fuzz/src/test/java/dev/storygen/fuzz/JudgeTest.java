package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.fuzz.Decoded.State;
import dev.storygen.fuzz.Finding.Kind;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Decoded WHOLE = decoded(0, 6, 150);
  private static final Verdict ACCEPTED = verdict(CheckStatus.PASSED, Severity.ERROR);
  private static final Verdict REJECTED = verdict(CheckStatus.VIOLATED, Severity.ERROR);

  private final Judge judge =
      new Judge(
          Map.of(Format.MP4, WHOLE, Format.MP3, decoded(0, 6, 0), Format.SRT, cues(10)),
          Map.of(Format.MP4, Set.of("a"), Format.MP3, Set.of("a"), Format.SRT, Set.of("a")));

  @Test
  void aRejectedFileIsRightWhateverItIs() {
    assertThat(judge(REJECTED, Decoded.failed(State.REFUSED))).isEmpty();
    assertThat(judge(REJECTED, WHOLE)).isEmpty();
  }

  @Test
  void anAcceptedFileHasToDecode() {
    assertThat(judge(ACCEPTED, WHOLE)).isEmpty();
    assertThat(judge(ACCEPTED, Decoded.failed(State.REFUSED))).contains(Kind.ACCEPTED_UNDECODABLE);
    assertThat(judge(ACCEPTED, Decoded.failed(State.CRASHED))).contains(Kind.ACCEPTED_UNDECODABLE);
    assertThat(judge(ACCEPTED, decoded(0, 0, 0))).contains(Kind.ACCEPTED_UNDECODABLE);
  }

  @Test
  void anAcceptedFileHasNearlyAllPicturesAndSound() {
    assertThat(judge(ACCEPTED, decoded(0, 6, 148))).isEmpty();
    assertThat(judge(ACCEPTED, decoded(0, 6, 146))).contains(Kind.ACCEPTED_WITH_LOSS);
    assertThat(judge(ACCEPTED, decoded(0, 5.8, 150))).contains(Kind.ACCEPTED_WITH_LOSS);
    assertThat(judge(ACCEPTED, decoded(3, 6, 150))).contains(Kind.ACCEPTED_WITH_ERRORS);
  }

  @Test
  void anMp3ThatStatesNoLengthMayBeShorter() {
    Decoded unknown = new Decoded(State.READ, 0, 5, 0, 0, 0);

    assertThat(judge.judge(mutant(Format.MP3), ACCEPTED, false, unknown)).isEmpty();
    assertThat(judge.judge(mutant(Format.MP3), ACCEPTED, false, decoded(0, 5, 0)))
        .map(Finding::kind)
        .contains(Kind.ACCEPTED_WITH_LOSS);
  }

  @Test
  void aWarningAcceptsAndAnUnmeasuredCheckIsAFault() {
    Decoded half = decoded(0, 3, 75);

    assertThat(judge(verdict(CheckStatus.VIOLATED, Severity.WARNING), half))
        .contains(Kind.ACCEPTED_WITH_LOSS);
    assertThat(judge(verdict(CheckStatus.UNMEASURED, Severity.ERROR), half))
        .contains(Kind.UNMEASURED);
  }

  @Test
  void everyStoryIsAccountedFor() {
    assertThat(judge(new Verdict(List.of(), true), WHOLE)).contains(Kind.UNACCOUNTED);
    assertThat(judge(new Verdict(ACCEPTED.outcomes(), false), WHOLE)).contains(Kind.UNACCOUNTED);
    assertThat(judge.judge(mutant(Format.MP4), ACCEPTED, true, WHOLE))
        .map(Finding::kind)
        .contains(Kind.HANG);
  }

  @Test
  void acceptedSubtitlesHaveHalfOfTheCuesThatFfmpegReads() {
    assertThat(judge.judge(mutant(Format.SRT), ACCEPTED, false, cues(5))).isEmpty();
    assertThat(judge.judge(mutant(Format.SRT), ACCEPTED, false, cues(4)))
        .map(Finding::kind)
        .contains(Kind.ACCEPTED_WITH_LOSS);
  }

  private Optional<Kind> judge(Verdict verdict, Decoded decoded) {
    return judge.judge(mutant(Format.MP4), verdict, false, decoded).map(Finding::kind);
  }

  private static Mutant mutant(Format format) {
    return new Mutant(1, format, "none", new byte[0]);
  }

  private static Decoded decoded(int errors, double sound, int pictures) {
    return new Decoded(State.READ, errors, sound, pictures, 0, 6);
  }

  private static Decoded cues(int count) {
    return new Decoded(State.READ, 0, 0, 0, count, 6);
  }

  private static Verdict verdict(CheckStatus status, Severity severity) {
    return new Verdict(
        List.of(
            new CheckOutcome(
                "s", "a", status, severity, List.of(), null, List.of(), null, "m", null, 0)),
        true);
  }
}
