package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.Word;
import dev.storygen.speech.Heard;
import dev.storygen.speech.WordErrorRate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * A recogniser hears the script in the voiceover or, where there is none, in the sound of the
 * video. Made on request only: it calls a service.
 */
@AutoService(Check.class)
public final class TranscriptMatch implements Check {

  private static final String RATE = "word error rate of what is heard";

  /** Characters of a quotation. */
  private static final int MAX_QUOTED = 60;

  /** Texts that share fewer words than this differ, whatever their order. */
  private static final double MAX_INEXACT = 0.5;

  @Override
  public String name() {
    return "transcript-match";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", RATE, 0.2, ""));
  }

  @Override
  public Severity severity() {
    return Severity.OFF;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Optional<Path> sound = StorySound.of(facts);
    if (sound.isEmpty()) {
      return List.of();
    }
    Heard heard =
        facts.recogniser().transcribe(sound.get(), StorySound.script(facts), facts.language());
    WordErrorRate rate = heard.wordErrorRate();
    if (rate.atLeast() && rate.value() < MAX_INEXACT) {
      throw new IOException(
          "%d words of the script and %d that are heard are too many to compare"
              .formatted(rate.words(), heard.words().size()));
    }
    return List.of(Measurement.of(RATE, rate.value(), "").with(detail(sound.get(), heard, rate)));
  }

  private static String detail(Path sound, Heard heard, WordErrorRate rate) {
    String text = heard.words().stream().map(Word::text).collect(Collectors.joining(" "));
    return "%s%d errors in %d words; in %s %s"
        .formatted(
            rate.atLeast() ? "at least " : "",
            rate.errors(),
            rate.words(),
            sound.getFileName(),
            text.isEmpty()
                ? "no word is heard"
                : "%d are heard: '%s'"
                    .formatted(heard.words().size(), StringUtils.abbreviate(text, MAX_QUOTED)));
  }

  @Override
  public String fix() {
    return "Listen whether the voice says the script, voice it again, or set"
        + " <checks><transcript-match>.";
  }
}
