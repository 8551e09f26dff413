package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Stage;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.ProviderCalls;
import dev.storygen.service.Resilience;
import dev.storygen.speech.Heard;
import dev.storygen.speech.TranscriptNormalizer;
import dev.storygen.speech.WavPiece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Recognises the speech of finished files with one provider, as the voice stage does of recordings:
 * with the same retries, limits and events. What was heard of a file is kept. Safe for use by
 * several threads.
 */
public final class SpeechRecognition {

  /** Seconds of audio that are decoded: longer than any story. */
  private static final double LONGEST = 4 * 3600;

  private final ConfiguredProvider<SpeechAligner> aligner;
  private final AudioProcessor audioProcessor;
  private final SpeechNormalizer normalizer;
  private final Path temporaries;
  private final Resilience resilience;
  private final CpuScheduler cpu;
  private final StageCache cache;
  private final Consumer<Event> events;
  private final Clock clock;

  /**
   * Recognition with a provider.
   *
   * @param temporaries an existing folder for decoded audio
   * @param cache keeps what was heard
   */
  public SpeechRecognition(
      ConfiguredProvider<SpeechAligner> aligner,
      AudioProcessor audioProcessor,
      SpeechNormalizer normalizer,
      Path temporaries,
      Resilience resilience,
      CpuScheduler cpu,
      ResultCache cache,
      Consumer<Event> events,
      Clock clock) {
    this.aligner = aligner;
    this.audioProcessor = audioProcessor;
    this.normalizer = normalizer;
    this.temporaries = temporaries;
    this.resilience = resilience;
    this.cpu = cpu;
    this.cache =
        new StageCache(
            cache, Set.of(), warning -> events.accept(new RunWarning(clock.instant(), warning)));
    this.events = events;
    this.clock = clock;
  }

  /**
   * Recognises a story's speech.
   *
   * @param audio any file with an audio stream
   * @param language of the script; empty where a service has to find out
   * @throws UnreadableMediaException if the audio cannot be decoded
   * @throws IOException if the script cannot be spoken, or the provider does not support its
   *     language, or fails for good
   */
  public Heard hear(String story, Path audio, String script, Optional<Locale> language)
      throws IOException {
    Narration narration = narration(script, language);
    KeptResults kept = new KeptResults(cache, cache.explanations(story));
    StageRun stage = new StageRun(story, Stage.VERIFY, 0, resilience, cpu, kept, events, clock);
    try {
      return stage.callProvider(
          "transcription",
          aligner,
          (provider, calls) -> hear(provider, calls, audio, narration, language),
          heard -> StageMetrics.of("heardWords", heard.words().size()));
    } catch (StageFailedException e) {
      throw e.getCause() instanceof UnreadableMediaException unreadable
          ? unreadable
          : new IOException(e.getMessage(), e);
    } finally {
      cache.store(kept.explanations());
    }
  }

  private Narration narration(String script, Optional<Locale> language) throws IOException {
    try {
      return normalizer.normalize(
          new Script(script), NarrationOptions.of(language.orElse(Locale.ENGLISH)));
    } catch (IllegalArgumentException e) {
      throw new IOException("the script cannot be spoken: " + e.getMessage(), e);
    }
  }

  private Heard hear(
      SpeechAligner provider,
      ProviderCalls calls,
      Path audio,
      Narration narration,
      Optional<Locale> language)
      throws Exception {
    if (language.isPresent() && !provider.supports(language.get())) {
      throw new IOException(
          "the %s recogniser does not support the language '%s'"
              .formatted(provider.name(), language.get().toLanguageTag()));
    }
    Locale spoken = language.orElse(Locale.ROOT);
    Inputs inputs = StageInputs.transcription(audio, narration, spoken);
    Path wav = Files.createTempFile(temporaries, "speech-", ".wav");
    try {
      DecodedAudio decoded =
          calls.runOnCpu(() -> audioProcessor.decode(audio, wav, provider.sampleRate(), LONGEST));
      if (decoded.seconds() >= LONGEST) {
        throw new IOException("the audio is longer than %.0f hours".formatted(LONGEST / 3600));
      }
      if (!inputs.equals(StageInputs.transcription(audio, narration, spoken))) {
        throw new IOException(audio.getFileName() + " was changed while it was read");
      }
      List<Word> words =
          wholeOrInPieces(
              provider,
              decoded,
              wav,
              (recording, part) ->
                  calls.call(
                      KeptWork.of(inputs.with(part.inputs()), new TypeReference<List<Word>>() {})
                          .as((provider.name() + " " + part.name()).strip()),
                      meter -> provider.transcribe(recording, narration, spoken, meter),
                      heard -> heard));
      return new Heard(
          narration.words(),
          TranscriptNormalizer.spoken(
              words,
              narration,
              text ->
                  normalizer.normalize(text, NarrationOptions.of(language.orElse(Locale.ENGLISH)))),
          decoded.seconds());
    } finally {
      Files.deleteIfExists(wav);
    }
  }

  /**
   * What is transcribed by one call.
   *
   * @param name empty for all of a recording
   * @param inputs that tell it from the others
   */
  private record Part(String name, Map<String, Double> inputs) {

    static final Part ALL = new Part("", Map.of());

    static Part of(WavPiece piece, int number) {
      return new Part("part " + number, Map.of("from", piece.start(), "to", piece.end()));
    }
  }

  /** Transcribes a recording or a piece of it; times count from its beginning. */
  @FunctionalInterface
  private interface Transcription {
    List<Word> of(Path recording, Part part) throws Exception;
  }

  /** A service gets long audio in pieces: services limit the size of a file. */
  private static List<Word> wholeOrInPieces(
      SpeechAligner provider, DecodedAudio decoded, Path wav, Transcription transcription)
      throws Exception {
    if (provider.service().isEmpty() || decoded.seconds() <= WavPiece.LONGEST) {
      return transcription.of(wav, Part.ALL);
    }
    List<Word> words = new ArrayList<>();
    int number = 1;
    for (WavPiece piece : WavPiece.of(decoded)) {
      Path part = Files.createTempFile(wav.getParent(), "speech-", ".wav");
      try {
        piece.write(wav, part);
        transcription.of(part, Part.of(piece, number++)).stream()
            .map(word -> word.shifted(piece.start()))
            .forEach(words::add);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return words;
  }
}
