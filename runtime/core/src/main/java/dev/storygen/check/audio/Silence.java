package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The voiceover is heard: it is not silent throughout, for long at its start or its end, or within.
 * Only stretches below the level count, so music, room tone and a fade after the last word do not.
 *
 * <p>FFmpeg's silencedetect has the same level of -60 dBFS.
 */
@AutoService(Check.class)
public final class Silence implements Check {

  static final CheckOption LEVEL =
      CheckOption.of("level", "level below which audio counts as silent", -60, "dBFS", -100, 0);

  static final CheckOption SHORTEST =
      CheckOption.of(
          "shortest", "duration from which silent audio counts as a silence", 0.1, "s", 0.01, 60);

  private static final TimeSpan NONE = new TimeSpan(0, 0);
  private static final String GAP = "longest silence within";
  private static final String HEAD = "silence at the start";
  private static final String TAIL = "silence at the end";
  private static final String SHARE = "share of silence";

  /** A silence this close to an end in seconds reaches it: the last window may be incomplete. */
  private static final double AT_END = 0.02;

  @Override
  public String name() {
    return "silence";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("share", SHARE, 0.8, ""),
        Limit.atMost("within", GAP, 5, "s"),
        Limit.atMost("head", HEAD, 5, "s"),
        Limit.atMost("tail", TAIL, 5, "s"));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(LEVEL, SHORTEST);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(waveform(options));
  }

  private static MediaFact<Waveform> waveform(OptionValues options) {
    SilenceThreshold threshold =
        new SilenceThreshold(options.option(LEVEL), options.option(SHORTEST));
    return MediaFact.of(Artefact.VOICEOVER, new WaveformFact(threshold));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Waveform audio = facts.get(waveform(facts));
    double end = audio.durationSeconds();
    TimeSpan head = NONE;
    TimeSpan tail = NONE;
    List<TimeSpan> within = new ArrayList<>();
    double silent = 0;
    for (TimeSpan silence : audio.silences()) {
      silent += silence.duration();
      boolean first = silence.start() <= 0;
      boolean last = silence.end() >= end - AT_END;
      head = first ? silence : head;
      tail = last && !first ? silence : tail;
      if (!first && !last) {
        within.add(silence);
      }
    }
    double share = end > 0 ? Math.min(1, silent / end) : 1;
    return List.of(
        Measurement.of(SHARE, share, "").with(shareText(share, end)),
        length(GAP, end, within),
        length(HEAD, end, List.of(head)),
        length(TAIL, end, List.of(tail)));
  }

  private static String shareText(double share, double end) {
    return share > 1 - AT_END / Math.max(AT_END, end)
        ? "the audio is silent throughout"
        : "of " + Quantity.seconds(end);
  }

  /** The longest of some silences. */
  private static Measurement length(String name, double end, List<TimeSpan> silences) {
    TimeSpan silence =
        silences.stream().max(Comparator.comparingDouble(TimeSpan::duration)).orElse(NONE);
    return Measurement.of(name, silence.duration(), "s")
        .over(TimeCourse.ofStretches(end, silences))
        .with(
            silence == NONE
                ? ""
                : "from %s to %s"
                    .formatted(Quantity.seconds(silence.start()), Quantity.seconds(silence.end())));
  }

  @Override
  public String fix() {
    return "Make the voiceover again, cut the silence or set <checks><silence>.";
  }
}
