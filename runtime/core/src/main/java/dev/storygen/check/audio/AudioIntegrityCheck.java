package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The voiceover is complete and undamaged: all of it decodes, it is as long as its header states,
 * it has no gap in its time stamps, it is not cut off, and nothing else follows it.
 */
@AutoService(Check.class)
public final class AudioIntegrityCheck implements Check {

  private static final MediaFact<AudioIntegrity> INTEGRITY =
      MediaFact.of(Artefact.VOICEOVER, AudioIntegrity.FACT);

  private static final String ERRORS = "decode errors";
  private static final String DIFFERENCE = "difference from the stated duration";
  private static final String GAP = "longest gap in the time stamps";
  private static final String TRAILING = "bytes after the end of the sound";

  @Override
  public String name() {
    return "audio-integrity";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("errors", ERRORS, 0, ""),
        Limit.atMost("difference", DIFFERENCE, 0.25, "s"),
        Limit.atMost("gap", GAP, 0.1, "s"),
        Limit.atMost("trailing", TRAILING, 65_536, "bytes"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(INTEGRITY);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    AudioIntegrity found = facts.get(INTEGRITY);
    if (!found.truncation().isEmpty()) {
      throw new UnreadableMediaException(
          "%s is truncated: %s"
              .formatted(facts.file(Artefact.VOICEOVER).getFileName(), found.truncation()));
    }
    return List.of(
        Measurement.of(ERRORS, found.decodeErrors(), "").with(errors(found)),
        Measurement.of(DIFFERENCE, found.difference(), "s").with(difference(found)),
        Measurement.of(GAP, found.longestGap(), "s")
            .with(found.longestGap() > 0 ? "at " + Quantity.seconds(found.gapStart()) : ""),
        Measurement.of(TRAILING, found.trailingBytes(), "bytes"));
  }

  private static String errors(AudioIntegrity found) {
    return found.decodeErrors() == 0
        ? ""
        : "in %d packets, the first: %s".formatted(found.packets(), found.firstError());
  }

  private static String difference(AudioIntegrity found) {
    return found.statedDuration() > 0
        ? "%s decoded, %s stated"
            .formatted(Quantity.seconds(found.duration()), Quantity.seconds(found.statedDuration()))
        : "none stated";
  }

  @Override
  public String fix() {
    return "Export or copy the voiceover again or set <checks><audio-integrity>.";
  }
}
