package dev.storygen.piper;

import com.google.auto.service.AutoService;
import dev.storygen.media.WavWriter;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Word;
import dev.storygen.piper.VoiceModel.Style;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.Options;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Synthesises speech with a neural model of Piper, offline. Times of words are measured for whole
 * sentences only: within, words are placed by their phonemes.
 */
@AutoService(SpeechSynthesizer.class)
public final class PiperVoice implements SpeechSynthesizer {

  /** Seconds, as of the embedded voice. */
  private static final Map<End, Double> PAUSES =
      Map.of(End.SENTENCE, 0.45, End.PARAGRAPH, 0.8, End.SECTION, 1.6);

  /** Longer sentences are synthesised in chunks, which bounds the memory. */
  private static final int MAX_CHUNK_WORDS = 60;

  private static final double CHUNK_PAUSE = 0.2;

  private VoiceModel model;
  private Speakers speakers;
  private Style style;

  @Override
  public String name() {
    return "piper";
  }

  /**
   * Reads {@code model}, {@code sha256}, the speakers, {@code lengthScale}, {@code noiseScale} and
   * {@code noiseW}, and loads the model.
   */
  @Override
  public void configure(Options options) {
    ModelFiles files = ModelFiles.of(options);
    model = VoiceModel.load(files);
    VoiceConfig config = model.config();
    speakers = Speakers.of(options, config);
    style =
        new Style(
            options.number("lengthScale", 0.25, 4).orElse(config.lengthScale()),
            options.number("noiseScale", 0, 2).orElse(config.noiseScale()),
            options.number("noiseW", 0, 2).orElse(config.noiseWidth()),
            0);
    config.espeakVoice().ifPresent(voice -> requireEspeak(files.name(), voice));
  }

  private static void requireEspeak(String model, String voice) {
    try {
      Optional<String> defect = Espeak.get().defect(voice);
      if (defect.isPresent()) {
        throw new IllegalArgumentException(
            "%s.json: 'espeak.voice' is '%s', but %s.".formatted(model, voice, defect.get()));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public Map<String, Object> contents() {
    return Map.of("content of the model", model.files().sha256());
  }

  @Override
  public String description() {
    return "Piper, "
        + model.files().name()
        + ", "
        + speakers
        + ", "
        + model.config().sampleRate()
        + " Hz";
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    Locale language = brief.delivery().language();
    return model.config().speaks(language)
        ? List.of()
        : List.of(
            new BriefProblem(
                BriefKey.LANGUAGE,
                "",
                "language is '%s', but %s speaks '%s'. Set another <model>."
                    .formatted(
                        language.toLanguageTag(),
                        model.files().name(),
                        model.config().espeakLanguage())));
  }

  @Override
  public Optional<String> voiceDefect(String name) {
    return speakers.defect(name);
  }

  @Override
  public PiperVoice withVoice(String name) {
    PiperVoice other = new PiperVoice();
    other.model = model;
    other.speakers = speakers.only(name);
    other.style = style;
    return other;
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException {
    Style chosen =
        new Style(style.lengthScale(), style.noiseScale(), style.noiseWidth(), speakers.id(gender));
    List<Word> words = new ArrayList<>();
    try (WavWriter out = new WavWriter(audio, model.config().sampleRate())) {
      for (Sentence sentence : narration.sentences()) {
        List<String> all = sentence.words();
        for (int from = 0; from < all.size(); from += MAX_CHUNK_WORDS) {
          int to = Math.min(all.size(), from + MAX_CHUNK_WORDS);
          double pause = to < all.size() ? CHUNK_PAUSE : PAUSES.get(sentence.end());
          speak(all.subList(from, to), chosen, pause, out, words);
        }
      }
    }
    return words;
  }

  private void speak(
      List<String> chunk, Style chosen, double pause, WavWriter out, List<Word> words)
      throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The voice was interrupted.");
    }
    PhonemeIds phonemes = PhonemeIds.of(chunk, model.config());
    SpokenChunk spoken =
        SpokenChunk.of(model.sound(phonemes.ids(), chosen), model.config().sampleRate());
    words.addAll(spoken.timed(chunk, phonemes.weights(), out.seconds()));
    out.write(spoken.pcm());
    out.write(new byte[2 * (int) Math.round(pause * model.config().sampleRate())]);
  }
}
