package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SampleStatistics;
import dev.storygen.media.SampleStatistics.Channel;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The sound is not clipped. A clipped peak is flat: at full scale, or below it where the level was
 * lowered afterwards. Single samples at full scale are no fault, so runs count.
 */
@AutoService(Check.class)
public final class Clipping implements Check {

  private static final MediaFact<SampleStatistics> SAMPLES =
      MediaFact.of(Artefact.VOICEOVER, SampleStatistics.FACT);

  private static final String FULL_SCALE = "clipped peaks at full scale in 10 s";
  private static final String FLAT_TOPS = "flat peaks below full scale in 10 s";
  private static final double PERIOD = 10;

  @Override
  public String name() {
    return "clipping";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("fullScale", FULL_SCALE, 2, ""), Limit.atMost("flatTops", FLAT_TOPS, 2, ""));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(SAMPLES);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    SampleStatistics samples = facts.get(SAMPLES);
    return List.of(
        rate(FULL_SCALE, samples, Channel::fullScaleRuns),
        rate(FLAT_TOPS, samples, Channel::flatTops));
  }

  /** Of the channel with the most, in a period; what is shorter counts as one period. */
  private static Measurement rate(
      String name, SampleStatistics samples, ToLongFunction<Channel> count) {
    List<Channel> channels = samples.channels();
    Channel worst = channels.stream().max(Comparator.comparingLong(count)).orElseThrow();
    double periods = Math.max(1, samples.seconds() / PERIOD);
    String peak = "peak " + Quantity.text(BigDecimal.valueOf(worst.peak()), "dBFS");
    String channel = ChannelNames.detail(channels.indexOf(worst), channels.size());
    return Measurement.of(name, count.applyAsLong(worst) / periods, "")
        .with(channel.isEmpty() ? peak : peak + ", " + channel);
  }

  @Override
  public String fix() {
    return "Record or mix at a lower level or set <checks><clipping>.";
  }
}
