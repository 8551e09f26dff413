package dev.storygen.check;

import com.google.auto.service.AutoService;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Subtitles;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The captions are in step with the voice: they end with it, and during speech there is one on the
 * screen.
 *
 * <p>One cue from the first second to the last would cover everything without being in step with
 * anything. So only the first seconds of a cue count, by default 10: Netflix's Timed Text Style
 * Guide allows a caption 7 seconds, Subtitle Edit by default 8.
 */
@AutoService(Check.class)
public final class SubtitleCoverage implements Check {

  static final CheckOption LONGEST_CUE =
      CheckOption.of(
          "longestCue", "duration from its start for which a cue counts", 10, "s", 0.1, 3600);

  static final CheckOption SILENCE_LEVEL =
      CheckOption.of(
          "silenceLevel",
          "level below which audio counts as silent",
          SilenceThreshold.DEFAULT.levelDbfs(),
          "dBFS",
          -100,
          0);

  static final CheckOption SHORTEST_SILENCE =
      CheckOption.of(
          "shortestSilence",
          "duration from which silent audio counts as a silence",
          SilenceThreshold.DEFAULT.minimumSeconds(),
          "s",
          0.01,
          60);

  /** Less voiced time than this, in seconds, is a click and no speech. */
  private static final double MINIMUM_VOICED = 0.1;

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
  public List<CheckOption> options() {
    return List.of(LONGEST_CUE, SILENCE_LEVEL, SHORTEST_SILENCE);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(waveform(options));
  }

  private static MediaFact<Waveform> waveform(OptionValues options) {
    SilenceThreshold silence =
        new SilenceThreshold(options.option(SILENCE_LEVEL), options.option(SHORTEST_SILENCE));
    return MediaFact.of(Artefact.VOICEOVER, new WaveformFact(silence));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Waveform audio = facts.get(waveform(facts));
    Subtitles subtitles = facts.subtitles();
    List<Cue> shown = subtitles.cues().stream().filter(cue -> !cue.text().isBlank()).toList();
    return List.of(
        share(audio, shown, facts.option(LONGEST_CUE)),
        new DurationDifference(subtitles.end(), audio.durationSeconds())
            .percent(DEVIATION)
            .with(
                "%s against %s"
                    .formatted(
                        DurationDifference.text(subtitles.end()),
                        DurationDifference.text(audio.durationSeconds()))),
        Measurement.of("cues", shown.size(), ""));
  }

  private static Measurement share(Waveform audio, List<Cue> cues, double longestCue) {
    double silent = length(audio.silences().stream(), audio.durationSeconds());
    double voiced = audio.durationSeconds() - silent;
    if (voiced < MINIMUM_VOICED) {
      return Measurement.of(SHARE, 0, "").with("the audio is silent");
    }
    Stream<TimeSpan> counted = cues.stream().map(cue -> counted(cue, longestCue));
    double covered =
        length(Stream.concat(audio.silences().stream(), counted), audio.durationSeconds()) - silent;
    return Measurement.of(SHARE, DurationDifference.exact(covered / voiced), "")
        .with(detail(covered, voiced, cues, longestCue));
  }

  private static String detail(double covered, double voiced, List<Cue> cues, double longestCue) {
    String seconds =
        DurationDifference.text(covered) + " of " + DurationDifference.text(voiced) + " voiced";
    String longest = DurationDifference.text(longestCue);
    long tooLong = cues.stream().filter(cue -> cue.duration() > longestCue).count();
    return switch ((int) Math.min(tooLong, 2)) {
      case 0 -> seconds;
      case 1 -> "%s; 1 cue is longer than %s and counts for no more".formatted(seconds, longest);
      default ->
          "%s; %d cues are longer than %s and count for no more"
              .formatted(seconds, tooLong, longest);
    };
  }

  private static TimeSpan counted(Cue cue, double longestCue) {
    return new TimeSpan(cue.start(), Math.min(cue.end(), cue.start() + longestCue));
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
