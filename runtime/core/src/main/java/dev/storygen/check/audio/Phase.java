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
import java.util.List;
import java.util.Set;

/**
 * The two channels of a stereo voiceover fit together: they are not opposite, which cancels the
 * voice on a mono loudspeaker, and none is dead. Other numbers of channels are not compared.
 */
@AutoService(Check.class)
public final class Phase implements Check {

  private static final MediaFact<SampleStatistics> SAMPLES =
      MediaFact.of(Artefact.VOICEOVER, SampleStatistics.FACT);

  private static final String CORRELATION = "correlation of the channels";

  /** -80 dBFS, less than 13 bits can show. */
  private static final double SILENT = -80;

  private static final String DIFFERENCE = "level difference between the channels";

  @Override
  public String name() {
    return "phase";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("correlation", CORRELATION, -0.5, ""),
        Limit.atMost("difference", DIFFERENCE, 20, "dB"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(SAMPLES);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    SampleStatistics samples = facts.get(SAMPLES);
    List<Channel> channels = samples.channels();
    return List.of(
        Measurement.of(CORRELATION, samples.correlation(), "").with(detail(samples)),
        difference(channels));
  }

  private static String detail(SampleStatistics samples) {
    String count = ChannelNames.count(samples.channels().size());
    return samples.channels().size() == 2
        ? samples.correlation() < 0 ? "the channels are opposite: in mono the voice is lost" : count
        : count + ", not compared";
  }

  private static Measurement difference(List<Channel> channels) {
    if (channels.size() != 2) {
      return Measurement.of(DIFFERENCE, 0, "dB").with(ChannelNames.count(channels.size()));
    }
    double left = channels.get(0).rms();
    double right = channels.get(1).rms();
    int softer = left < right ? 0 : 1;
    boolean dead = channels.get(softer).rms() <= SILENT;
    return Measurement.of(DIFFERENCE, Math.abs(left - right), "dB")
        .with(
            dead && left != right
                ? "the " + ChannelNames.of(softer, 2) + " channel is silent"
                : "left %s, right %s".formatted(level(left), level(right)));
  }

  private static String level(double dbfs) {
    return Quantity.text(BigDecimal.valueOf(dbfs), "dBFS");
  }

  @Override
  public String fix() {
    return "Mix the voice to both channels or to mono, or set <checks><phase>.";
  }
}
