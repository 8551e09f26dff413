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
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The samples have no DC offset: a mean other than zero takes headroom away, and clicks where the
 * sound starts and ends. No standard has a limit; 0.02 is -34 dBFS.
 */
@AutoService(Check.class)
public final class DcOffset implements Check {

  private static final MediaFact<SampleStatistics> SAMPLES =
      MediaFact.of(Artefact.VOICEOVER, SampleStatistics.FACT);

  private static final String OFFSET = "DC offset";

  @Override
  public String name() {
    return "dc-offset";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", OFFSET, 0.02, ""));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(SAMPLES);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<Channel> channels = facts.get(SAMPLES).channels();
    Channel worst =
        channels.stream().max(Comparator.comparingDouble(it -> Math.abs(it.mean()))).orElseThrow();
    return List.of(
        Measurement.of(OFFSET, Math.abs(worst.mean()), "")
            .with(ChannelNames.detail(channels.indexOf(worst), channels.size())));
  }

  @Override
  public String fix() {
    return "Remove the offset with a high pass below 20 Hz or set <checks><dc-offset>.";
  }
}
