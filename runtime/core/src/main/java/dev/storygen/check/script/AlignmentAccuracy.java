package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.speech.MeasuredWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the script were found in the voiceover: {@code words.json} has measured times for
 * them, and not ones that were interpolated because the aligner did not hear them. On request, the
 * embedded aligner measures where {@code words.json} does not say so.
 */
@AutoService(Check.class)
public final class AlignmentAccuracy implements Check {

  private static final String SHARE = "share of the words with a measured time";

  static final CheckOption ALIGN =
      CheckOption.of(
          "align",
          "whether the embedded aligner measures where `words.json` does not say, 1 for yes",
          0,
          "",
          0,
          1);

  /** Whether the embedded aligner is asked for. */
  static boolean aligns(OptionValues options) {
    return options.option(ALIGN) > 0;
  }

  @Override
  public String name() {
    return "alignment-accuracy";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.WORDS);
  }

  @Override
  public List<Artefact> artefacts(OptionValues options) {
    return aligns(options) ? List.of(Artefact.SCRIPT) : artefacts();
  }

  @Override
  public List<CheckOption> options() {
    return List.of(ALIGN);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", SHARE, 0.75, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Optional<MeasuredWords> words =
        facts.has(Artefact.WORDS) ? MeasuredWords.in(facts.file(Artefact.WORDS)) : Optional.empty();
    if (words.isEmpty() && aligns(facts)) {
      words = aligned(facts);
    }
    return words.map(AlignmentAccuracy::measurements).orElse(List.of());
  }

  private static Optional<MeasuredWords> aligned(StoryFacts facts) throws IOException {
    Optional<Path> sound = StorySound.of(facts);
    return sound.isEmpty()
        ? Optional.empty()
        : Optional.of(
            facts
                .recogniser()
                .align(sound.get(), StorySound.script(facts), language(facts))
                .measuredWords());
  }

  /** English where nothing says otherwise: neither the brief, nor the settings, nor the script. */
  private static Locale language(StoryFacts facts) throws IOException {
    if (facts.language().isPresent()) {
      return facts.language().get();
    }
    LanguageVerdict verdict = LanguageParts.judge(facts.script(), Locale.ENGLISH);
    if (verdict.others() > verdict.same()) {
      throw new IOException(
          "the embedded aligner recognises English only, and the script is in another language ("
              + String.join(", ", verdict.otherLanguages().keySet())
              + "). Set its align to 0");
    }
    return Locale.ENGLISH;
  }

  private static List<Measurement> measurements(MeasuredWords words) {
    return List.of(Measurement.of(SHARE, words.share(), "").with(words.detail()));
  }

  @Override
  public String fix() {
    return "Listen whether the voice says the script, voice it again, or set"
        + " <checks><alignment-accuracy>.";
  }
}
