package dev.storygen.piper;

import com.google.auto.service.AutoService;
import dev.storygen.media.WavWriter;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Word;
import dev.storygen.piper.LoadedModels.ModelVoice;
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
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;

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
  private LoadedModels others;
  private Speakers speakers;
  private Scales scales;

  /** Those of the settings; empty for those of a model. */
  private record Scales(Optional<Double> length, Optional<Double> noise, Optional<Double> noiseW) {

    Style of(VoiceConfig config, long speaker) {
      return new Style(
          length.orElse(config.lengthScale()),
          noise.orElse(config.noiseScale()),
          noiseW.orElse(config.noiseWidth()),
          speaker);
    }
  }

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
    scales =
        new Scales(
            options.number("lengthScale", 0.25, 4),
            options.number("noiseScale", 0, 2),
            options.number("noiseW", 0, 2));
    others = new LoadedModels(options);
    requireEspeak(model);
  }

  /**
   * Requires a voice of espeak-ng for the phonemes of a model.
   *
   * @throws IllegalArgumentException if there is none
   */
  static void requireEspeak(VoiceModel model) {
    Optional<String> voice = model.config().espeakVoice();
    try {
      Optional<String> defect =
          voice.isPresent() ? Espeak.get().defect(voice.get()) : Optional.empty();
      if (defect.isPresent()) {
        throw new IllegalArgumentException(
            "%s.json: 'espeak.voice' is '%s', but %s."
                .formatted(model.files().name(), voice.get(), defect.get()));
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
    return models(brief.delivery().voices())
        .filter(used -> !used.config().speaks(language))
        .map(
            used ->
                new BriefProblem(
                    BriefKey.LANGUAGE,
                    "",
                    "language is '%s', but %s speaks '%s'. Set another <model>."
                        .formatted(
                            language.toLanguageTag(),
                            used.files().name(),
                            used.config().espeakLanguage())))
        .toList();
  }

  /** The models of a story; one that cannot be used is a {@linkplain #voiceDefect defect}. */
  private Stream<VoiceModel> models(Map<String, String> voices) {
    Stream<VoiceModel> named =
        voices.values().stream()
            .filter(name -> voiceDefect(name).isEmpty())
            .flatMap(name -> ModelVoice.of(name).stream())
            .map(voice -> others.get(voice.model()));
    boolean narrated =
        voices.entrySet().stream()
            .noneMatch(
                voice ->
                    voice.getKey().equalsIgnoreCase(SpeakerMarks.NARRATOR)
                        && ModelVoice.of(voice.getValue()).isPresent());
    return Stream.concat(narrated ? Stream.of(model) : Stream.empty(), named).distinct();
  }

  @Override
  public Optional<String> voiceDefect(String name) {
    Optional<ModelVoice> voice = ModelVoice.of(name);
    if (voice.isEmpty()) {
      return speakers.defect(name);
    }
    try {
      Speakers all = Speakers.all(others.get(voice.get().model()).config());
      return voice.get().speaker().flatMap(all::defect);
    } catch (IllegalArgumentException e) {
      return Optional.of("cannot use it: " + Strings.CS.removeEnd(e.getMessage(), "."));
    }
  }

  @Override
  public Map<String, Object> contentsOfVoice(String name) {
    return ModelVoice.of(name)
        .map(voice -> others.get(voice.model()).files().sha256())
        .<Map<String, Object>>map(sha256 -> Map.of("content of the speaker's model", sha256))
        .orElse(Map.of());
  }

  @Override
  public PiperVoice withVoice(String name) {
    Optional<ModelVoice> voice = ModelVoice.of(name);
    PiperVoice other = new PiperVoice();
    other.model = voice.isPresent() ? others.get(voice.get().model()) : model;
    other.others = others;
    other.scales = scales;
    other.speakers =
        voice.isPresent()
            ? Speakers.all(other.model.config()).only(voice.get().speaker().orElse(Speakers.FIRST))
            : speakers.only(name);
    return other;
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException {
    Style chosen = scales.of(model.config(), speakers.id(gender));
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
