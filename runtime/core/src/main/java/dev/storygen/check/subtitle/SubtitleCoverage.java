package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import dev.storygen.model.ShownText;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is heard stands in the captions: during speech there is one on the screen, the first comes
 * in time, none is missing for long, and none stands after the end of the audio.
 *
 * <p>One cue from the first second to the last would cover everything without being in step with
 * anything. So only the first seconds of a cue count, by default 10: Netflix's Timed Text Style
 * Guide allows a caption 7 seconds, Subtitle Edit by default 8.
 */
@AutoService(Check.class)
public final class SubtitleCoverage implements Check {

  public static final CheckOption LONGEST_CUE =
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

  /** Less speech than this, in seconds, is a click. */
  private static final double MINIMUM_VOICED = 0.1;

  private static final String SHARE = "share of the voiced time under a cue";
  private static final String DELAY = "delay of the first cue";
  private static final String GAP = "longest speech without a cue";
  private static final String OVERRUN = "time of cues after the audio's end";

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
        Limit.atLeast("share", SHARE, 0.8, ""),
        Limit.atMost("delay", DELAY, 2, "s"),
        Limit.atMost("gap", GAP, 3, "s"),
        Limit.atMost("overrun", OVERRUN, 0.5, "s"));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(LONGEST_CUE, SILENCE_LEVEL, SHORTEST_SILENCE);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Stream.concat(HeardSpeech.facts(silence(options)).stream(), Stream.of(LeadIn.ENVELOPE))
        .collect(Collectors.toSet());
  }

  private static SilenceThreshold silence(OptionValues options) {
    return new SilenceThreshold(options.option(SILENCE_LEVEL), options.option(SHORTEST_SILENCE));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<Cue> cues =
        facts.subtitles().cues().stream().filter(cue -> ShownText.visible(cue.text())).toList();
    HeardSpeech heard = HeardSpeech.of(facts, silence(facts), cues);
    double longest = facts.option(LONGEST_CUE);
    TimeSpans captions = TimeSpans.of(cues.stream().map(cue -> counted(cue, longest)).toList());
    List<Measurement> measurements = new ArrayList<>();
    if (heard.spans().seconds() < MINIMUM_VOICED) {
      measurements.add(Measurement.of(SHARE, 0, "").with("the audio is silent"));
    } else if (captions.isEmpty()) {
      measurements.add(
          Measurement.of(SHARE, 0, "").with("no cue has a text").over(heard.timeCourse()));
    } else {
      TimeSpans spoken = ClosingWords.spoken(facts, heard, cues);
      HeardSpeech speech = heard.only(LeadIn.without(facts, spoken, heard.levelDbfs(), captions));
      measurements.addAll(compared(speech, captions, cues, longest));
    }
    double end = cues.stream().mapToDouble(Cue::end).max().orElse(0);
    measurements.add(seconds(OVERRUN, heard, heard.duration(), end));
    measurements.add(Measurement.of("cues", cues.size(), ""));
    return measurements;
  }

  private static TimeSpan counted(Cue cue, double longestCue) {
    return new TimeSpan(cue.start(), Math.min(cue.end(), cue.start() + longestCue));
  }

  private static List<Measurement> compared(
      HeardSpeech heard, TimeSpans captions, List<Cue> cues, double longest) {
    TimeSpans speech = heard.spans();
    double covered = speech.shared(captions);
    double voiced = speech.seconds();
    return List.of(
        Measurement.of(SHARE, covered / voiced, "").with(detail(covered, voiced, cues, longest)),
        seconds(DELAY, heard, speech.start(), captions.start())
            .with(
                "%s against %s"
                    .formatted(
                        Quantity.seconds(captions.start()), Quantity.seconds(speech.start()))),
        longestGap(heard, captions));
  }

  /** The most speech between two cues, and where. */
  private static Measurement longestGap(HeardSpeech heard, TimeSpans captions) {
    TimeSpans speech = heard.spans();
    double end = Math.max(speech.end(), captions.end());
    List<TimeSpans> uncaptioned =
        captions.gaps(0, end).spans().stream()
            .map(gap -> speech.within(gap.start(), gap.end()))
            .filter(missing -> !missing.isEmpty())
            .toList();
    Measurement longest =
        uncaptioned.stream()
            .max(Comparator.comparingDouble(TimeSpans::seconds))
            .map(
                missing ->
                    Measurement.of(GAP, missing.seconds(), "s")
                        .with(
                            "between %s and %s"
                                .formatted(
                                    Quantity.seconds(missing.start()),
                                    Quantity.seconds(missing.end()))))
            .orElse(Measurement.of(GAP, 0.0, "s"));
    return longest.over(
        TimeCourse.ofStretches(
            heard.duration(),
            uncaptioned.stream()
                .filter(missing -> missing.seconds() >= MINIMUM_VOICED)
                .map(missing -> new TimeSpan(missing.start(), missing.end()))
                .toList()));
  }

  /** The time from one moment to another; none if that is before. */
  private static Measurement seconds(String name, HeardSpeech heard, double from, double to) {
    TimeSpan span = new TimeSpan(from, Math.max(from, to));
    return Measurement.of(name, span.duration(), "s")
        .over(TimeCourse.ofStretches(heard.duration(), List.of(span)));
  }

  private static String detail(double covered, double voiced, List<Cue> cues, double longestCue) {
    String seconds = Quantity.seconds(covered) + " of " + Quantity.seconds(voiced) + " voiced";
    String longest = Quantity.seconds(longestCue);
    long tooLong = cues.stream().filter(cue -> cue.duration() > longestCue).count();
    return switch ((int) Math.min(tooLong, 2)) {
      case 0 -> seconds;
      case 1 -> "%s; 1 cue is longer than %s and counts for no more".formatted(seconds, longest);
      default ->
          "%s; %d cues are longer than %s and count for no more"
              .formatted(seconds, tooLong, longest);
    };
  }

  @Override
  public String fix() {
    return "Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.";
  }
}
