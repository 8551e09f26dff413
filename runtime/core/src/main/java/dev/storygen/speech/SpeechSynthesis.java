package dev.storygen.speech;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Word;
import dev.storygen.model.WordSegments;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ProviderCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Synthesises the narration of a story in as many calls as the voice needs. Each call is retried on
 * its own, so that no part is billed twice. A response that does not say its part is invalid.
 */
public final class SpeechSynthesis {

  /** Seconds of silence between two parts, as between sentences. */
  private static final double PAUSE = 0.25;

  private final Settings settings;
  private final StoryFiles files;
  private final AudioProcessor audioProcessor;
  private final Transcriber transcriber;

  /**
   * What is synthesised, and how it is judged.
   *
   * @param casting whose voice says what
   * @param silence level in dBFS that the peak of a recording has to reach
   * @param alwaysTranscribe whether the aligner transcribes a local voice with word times, too, and
   *     its times are used
   */
  public record Settings(
      VoiceCasting casting,
      Locale language,
      double silence,
      SpeechLimits limits,
      boolean alwaysTranscribe) {}

  public SpeechSynthesis(
      Settings settings, StoryFiles files, AudioProcessor audioProcessor, Transcriber transcriber) {
    this.settings = settings;
    this.files = files;
    this.audioProcessor = audioProcessor;
    this.transcriber = transcriber;
  }

  /**
   * The number of calls that a narration needs.
   *
   * @throws IOException if a word is longer than what the voice accepts
   */
  public static int calls(SpeechSynthesizer voice, Narration narration) throws IOException {
    return parts(voice, narration).size();
  }

  /**
   * What each call says: at most what one speaker says without another.
   *
   * @throws IOException if a word is longer than what the voice accepts
   */
  public static List<Narration> parts(SpeechSynthesizer voice, Narration narration)
      throws IOException {
    List<Narration> parts = new ArrayList<>();
    List<Sentence> sentences = narration.sentences();
    for (int from = 0; from < sentences.size(); ) {
      int to = from + 1;
      while (to < sentences.size()
          && sentences.get(to).speaker().equals(sentences.get(from).speaker())) {
        to++;
      }
      Narration turn =
          to - from == sentences.size() ? narration : new Narration(sentences.subList(from, to));
      parts.addAll(NarrationSplitter.of(turn, voice.longestText()));
      from = to;
    }
    return parts;
  }

  /** Synthesises the narration into {@link StoryFiles#rawVoice()}. */
  public RawVoice synthesize(SpeechSynthesizer voice, ProviderCalls calls, Narration narration)
      throws Exception {
    List<Narration> parts = parts(voice, narration);
    List<Recording> recordings = new ArrayList<>();
    for (Narration part : parts) {
      int number = recordings.size() + 1;
      Path wav = parts.size() == 1 ? files.rawVoice() : files.decodedPart(number);
      Path audio = files.rawPart(number, voice.extension());
      recordings.add(
          calls.call(
              kept(voice, part, settings.casting(), settings.language(), audio)
                  .as(parts.size() == 1 ? "" : "part " + number),
              meter -> spoken(voice, part, audio, meter),
              words -> checked(voice, recorded(voice, part, audio, words, wav))));
    }
    return RawVoice.of(recordings, join(calls, recordings), settings.alwaysTranscribe());
  }

  /**
   * The recording of a part. A voice gets no captions and not their spelling.
   *
   * @param audio where to write it
   */
  public static KeptWork<List<Word>> kept(
      SpeechSynthesizer voice, Narration part, VoiceCasting casting, Locale language, Path audio) {
    String speaker = speaker(part);
    Inputs inputs =
        Inputs.of("voice", 1)
            .with("narration", part.text())
            .with("narratorGender", casting.genderOf(speaker))
            .with("language", language);
    if (WordSegments.isUnspaced(part.text())) {
      inputs = inputs.with("words", part.words().size());
    }
    Optional<String> named = casting.voiceOf(speaker);
    if (named.isPresent()) {
      inputs =
          inputs.with("voice of the speaker", named.get()).with(voice.contentsOfVoice(named.get()));
    }
    return KeptWork.of(inputs, new TypeReference<>() {}, Map.of("audio", audio));
  }

  private static String speaker(Narration part) {
    return part.sentences().get(0).speaker();
  }

  private List<Word> spoken(SpeechSynthesizer voice, Narration part, Path audio, UsageMeter meter)
      throws IOException {
    Files.deleteIfExists(audio);
    String speaker = speaker(part);
    VoiceCasting casting = settings.casting();
    List<Word> words =
        casting
            .cast(voice, speaker)
            .speak(part, casting.genderOf(speaker), settings.language(), audio, meter);
    return words.size() == part.words().size() ? words : List.of();
  }

  /** Decodes what a voice answered, unless it is known to be right. */
  private Recording recorded(
      SpeechSynthesizer voice, Narration part, Path audio, List<Word> words, Path wav)
      throws IOException {
    boolean whole = wav.equals(files.rawVoice());
    if (whole && trusted(voice, words) && voice.extension().equals("wav")) {
      Files.copy(audio, wav, StandardCopyOption.REPLACE_EXISTING);
      return Recording.trusted(part, wav, words);
    }
    return new RecordingReader(voice, audioProcessor, settings.silence())
        .read(part, audio, wav, words);
  }

  /** Whether the voice is local, and known to say its text by its word times. */
  private boolean trusted(SpeechSynthesizer voice, List<Word> words) {
    return voice.service().isEmpty()
        && !words.isEmpty()
        && words.stream().allMatch(Word::measured)
        && !settings.alwaysTranscribe();
  }

  /**
   * Transcribes the recording, except of a voice that need not be checked.
   *
   * @throws TransientException if the recording does not say its narration
   */
  private Recording checked(SpeechSynthesizer voice, Recording recording) throws IOException {
    if (trusted(voice, recording.words())) {
      return voice.name().equals(ProviderLoader.EMBEDDED)
          ? recording
          : byItsSound(voice, recording, Optional.empty());
    }
    if (!transcriber.supportsLanguage()
        && (recording.timed() || recording.timesRejected().isPresent())) {
      return withoutAligner(voice, recording);
    }
    List<Word> recognised;
    try {
      recognised = transcriber.transcribe(recording.wav(), recording.narration());
    } catch (IOException e) {
      if (recording.timed()) {
        return byItsSound(voice, recording, Optional.of("the aligner failed. " + e.getMessage()));
      }
      throw e;
    }
    RecognisedNarration transcript = compared(voice, recording, recognised);
    return recording.with(transcript).doubted(doubt(recording, transcript));
  }

  private RecognisedNarration compared(
      SpeechSynthesizer voice, Recording recording, List<Word> recognised)
      throws TransientException {
    RecognisedNarration transcript =
        RecognisedNarration.of(recording.narration(), recognised, recording.audio().seconds());
    Optional<String> violation =
        transcript
            .violation(recording.narration(), settings.limits())
            .or(() -> skipped(recording, transcript));
    if (violation.isPresent()) {
      throw TransientException.invalidResponse(RecordingReader.name(voice) + " " + violation.get());
    }
    return transcript;
  }

  /** Why a recording that is within the limits may not be its narration. */
  private static Optional<String> doubt(Recording recording, RecognisedNarration transcript)
      throws IOException {
    Optional<String> doubt = transcript.doubt(recording.narration());
    return doubt.isPresent()
        ? doubt
        : SoundEvidence.against(recording.narration(), recording.wav()).map(SpeechSynthesis::doubt);
  }

  private static String doubt(String against) {
    return against + ". Listen whether the voice says the script.";
  }

  private Optional<String> skipped(Recording recording, RecognisedNarration transcript) {
    return settings.limits().minAlignment() == 0
        ? Optional.empty()
        : SkippedSentence.first(recording.narration(), transcript.aligned(), recording.audio())
            .map(SkippedSentence::message);
  }

  /** Judges a recording that no aligner has transcribed, for the reason given. */
  private Recording byItsSound(
      SpeechSynthesizer voice, Recording recording, Optional<String> unchecked) throws IOException {
    Optional<String> against = SoundEvidence.against(recording.narration(), recording.wav());
    if (against.isPresent() && settings.limits().minAlignment() > 0) {
      throw TransientException.invalidResponse(
          "%s did not say the script: %s. If the voice is right, set <minAlignment> to 0."
              .formatted(RecordingReader.name(voice), against.get()));
    }
    return recording.doubted(against.map(SpeechSynthesis::doubt).or(() -> unchecked));
  }

  /** That no aligner can check a voice in the language, with the fix. */
  public static String noAligner(Locale language) {
    return "the aligner does not support the language '%s'. Configure one that does in <transcription>."
        .formatted(language.toLanguageTag());
  }

  private Recording withoutAligner(SpeechSynthesizer voice, Recording recording)
      throws IOException {
    String aligner = noAligner(settings.language());
    if (recording.timesRejected().isPresent()) {
      throw TransientException.invalidResponse(
          "%s answered with word times that %s, and %s"
              .formatted(RecordingReader.name(voice), recording.timesRejected().get(), aligner));
    }
    return byItsSound(voice, recording, Optional.of(aligner));
  }

  private List<Double> join(ProviderCalls calls, List<Recording> recordings) throws Exception {
    if (recordings.size() == 1) {
      return List.of(0.0);
    }
    List<Path> wavs = recordings.stream().map(Recording::wav).toList();
    return calls.runOnCpu(() -> audioProcessor.join(wavs, PAUSE, files.rawVoice()));
  }
}
