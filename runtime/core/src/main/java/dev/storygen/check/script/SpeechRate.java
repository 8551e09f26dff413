package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Envelope;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VoicedTime;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.speech.SpokenText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The voiceover can be a reading of the script: it is neither too short nor too long for it, and
 * its level rises and falls as that of speech does. Finds half a script, a tone and silence without
 * a recogniser.
 *
 * <p>The voices that were measured say 3.3 to 4.1 words and 13.5 to 15.6 letters per voiced second,
 * with 3.5 to 4.4 peaks of their level; half of it as fast, and a third faster, is allowed.
 */
@AutoService(Check.class)
public final class SpeechRate implements Check {

  private static final MediaFact<Envelope> ENVELOPE =
      MediaFact.of(Artefact.VOICEOVER, Envelope.FACT);

  static final CheckOption SILENCE_LEVEL =
      CheckOption.of(
          "silenceLevel",
          "level below which audio counts as silent",
          SilenceThreshold.DEFAULT.levelDbfs(),
          "dBFS",
          -100,
          0);

  /** Less voiced time than this, in seconds, is a click and no speech. */
  private static final double MINIMUM_VOICED = 0.1;

  /** Usual letters per voiced second. */
  private static final double USUAL = 14.5;

  private static final String WORDS = "words per voiced second";
  private static final String LETTERS = "letters per voiced second";
  private static final String PEAKS = "peaks of the level per voiced second";

  @Override
  public String name() {
    return "speech-rate";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER, Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("maximum", WORDS, 5.5, ""),
        Limit.atLeast("minimum", WORDS, 1, ""),
        Limit.atMost("maxLetters", LETTERS, 20, ""),
        Limit.atLeast("minLetters", LETTERS, 5, ""),
        Limit.atLeast("minPeaks", PEAKS, 1, ""));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(SILENCE_LEVEL);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(ENVELOPE);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    SpokenText script = SpokenText.of(facts.script());
    if (script.letters() == 0) {
      return List.of();
    }
    VoicedTime voiced = VoicedTime.of(facts.get(ENVELOPE), facts.option(SILENCE_LEVEL));
    double speed = speed(facts);
    double seconds = Math.max(MINIMUM_VOICED, voiced.seconds()) * speed;
    String detail = detail(script, voiced, speed);
    List<Measurement> measurements = new ArrayList<>();
    if (script.spaced()) {
      measurements.add(rate(WORDS, script.words() / seconds).with(detail));
    }
    measurements.add(rate(LETTERS, script.letters() / seconds).with(detail));
    if (voiced.seconds() >= MINIMUM_VOICED) {
      measurements.add(
          rate(PEAKS, voiced.peaks() / seconds)
              .with(voiced.peaks() == 0 ? "an even sound, no speech" : ""));
    }
    measurements.add(
        new Measurement("voiced time", BigDecimal.valueOf(rounded(voiced.seconds())), "s"));
    return measurements;
  }

  /**
   * The factor on the speed of the voice, which the limits are for. Another check reports a {@code
   * words.json} that cannot be read.
   */
  private static double speed(StoryFacts facts) throws IOException {
    if (!facts.has(Artefact.WORDS)) {
      return 1;
    }
    try {
      return facts.words().speed();
    } catch (UnreadableMediaException e) {
      return 1;
    }
  }

  private static String detail(SpokenText script, VoicedTime voiced, double speed) {
    if (voiced.seconds() < MINIMUM_VOICED) {
      return "the audio is silent";
    }
    double usual = script.letters() / USUAL / speed;
    return String.format(
        Locale.ROOT,
        "%.1f s voiced, where the script takes about %.1f s%s: %.0f %%",
        voiced.seconds(),
        usual,
        speed == 1 ? "" : String.format(Locale.ROOT, " at speed %.2f", speed),
        100 * voiced.seconds() / usual);
  }

  private static Measurement rate(String name, double value) {
    return new Measurement(name, BigDecimal.valueOf(rounded(value)), "");
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  @Override
  public String fix() {
    return "Listen whether the voice says the script, voice it again, or set"
        + " <checks><speech-rate>.";
  }
}
