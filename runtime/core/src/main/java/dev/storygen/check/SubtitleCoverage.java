package dev.storygen.check;

import com.google.auto.service.AutoService;
import dev.storygen.media.AudioFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Subtitles;
import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Captions follow the voice: they end with it, and while it speaks there is one on the screen.
 *
 * <p>One cue from the first second to the last covers all and follows nothing. So a cue counts for
 * its first {@value #LONGEST_CUE} seconds alone: Netflix's Timed Text Style Guide allows a caption
 * 7 seconds, Subtitle Edit by default 8; nobody reads one for longer.
 */
@AutoService(Check.class)
public final class SubtitleCoverage implements Check {

  private static final int LONGEST_CUE = 10;

  /** What the search for silence cannot tell from it, in seconds. */
  private static final double SHORTEST_VOICE = 0.1;

  private static final String SHARE = "share of the voiced time under a cue";
  private static final String DEVIATION = "deviation of the last cue's end from the audio's";

  @Override
  public String name() {
    return "subtitle-coverage";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES, Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("share", SHARE, 0.8, ""), Limit.atMost("tolerance", DEVIATION, 5, "%"));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    AudioFacts audio = facts.voiceover();
    Subtitles subtitles = facts.subtitles();
    List<Cue> shown = subtitles.cues().stream().filter(cue -> !cue.text().isBlank()).toList();
    return List.of(
        share(audio, shown),
        new DurationDifference(subtitles.end(), audio.duration())
            .percent(DEVIATION)
            .with(
                "%s against %s"
                    .formatted(
                        DurationDifference.text(subtitles.end()),
                        DurationDifference.text(audio.duration()))),
        Measurement.of("cues", shown.size(), ""));
  }

  private static Measurement share(AudioFacts audio, List<Cue> cues) {
    double silent = length(audio.silences().stream(), audio.duration());
    double voiced = audio.duration() - silent;
    if (voiced < SHORTEST_VOICE) {
      return Measurement.of(SHARE, 0, "").with("the audio is silent");
    }
    Stream<TimeSpan> counted = cues.stream().map(SubtitleCoverage::counted);
    double covered =
        length(Stream.concat(audio.silences().stream(), counted), audio.duration()) - silent;
    return Measurement.of(SHARE, DurationDifference.exact(covered / voiced), "")
        .with(detail(covered, voiced, cues));
  }

  private static String detail(double covered, double voiced, List<Cue> cues) {
    String seconds =
        DurationDifference.text(covered) + " of " + DurationDifference.text(voiced) + " voiced";
    long tooLong = cues.stream().filter(cue -> cue.duration() > LONGEST_CUE).count();
    return switch ((int) Math.min(tooLong, 2)) {
      case 0 -> seconds;
      case 1 ->
          "%s; 1 cue is longer than %d s and counts for no more".formatted(seconds, LONGEST_CUE);
      default ->
          "%s; %d cues are longer than %d s and count for no more"
              .formatted(seconds, tooLong, LONGEST_CUE);
    };
  }

  private static TimeSpan counted(Cue cue) {
    return new TimeSpan(cue.start(), Math.min(cue.end(), cue.start() + LONGEST_CUE));
  }

  /** Seconds between 0 and {@code end} that lie in at least one of the spans. */
  private static double length(Stream<TimeSpan> spans, double end) {
    double length = 0;
    double reached = 0;
    for (TimeSpan span : spans.sorted(Comparator.comparingDouble(TimeSpan::start)).toList()) {
      double from = Math.max(reached, span.start());
      double to = Math.min(end, span.end());
      length += Math.max(0, to - from);
      reached = Math.max(reached, to);
    }
    return length;
  }

  @Override
  public String fix() {
    return "Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.";
  }
}
