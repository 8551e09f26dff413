package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.Narration;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ProviderCalls;
import dev.storygen.speech.RawVoice;
import dev.storygen.speech.RecognisedNarration;
import dev.storygen.speech.Retiming;
import dev.storygen.speech.ScriptNormalizer;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.Transcriber;
import dev.storygen.speech.TranscriptNormalizer;
import dev.storygen.speech.VoiceCasting;
import dev.storygen.speech.WordAlignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The voice stage: synthesis, the check of the recording by transcription, and mastering. */
final class VoiceStage implements Transcriber {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final StoryOutput output;
  private final StageRun stage;
  private final AudioProcessor audio;
  private String timedBy;

  VoiceStage(
      StageProviders providers,
      PipelineSettings settings,
      StoryBrief brief,
      StoryFiles files,
      StoryOutput output,
      StageRun stage) {
    this.providers = providers;
    this.settings = settings;
    this.brief = brief;
    this.files = files;
    this.output = output;
    this.stage = stage;
    this.audio = new ReportedAudio(providers.audioProcessor(), stage);
  }

  Voiceover run(Narration narration) throws StageFailedException {
    RawVoice raw = synthesise(narration);
    boolean byAligner =
        raw.transcript().isPresent() && raw.times().equals(raw.transcript().get().aligned());
    timedBy = (byAligner ? providers.aligner() : providers.synthesizer()).provider().name();
    raw.doubt().ifPresent(stage::voiceUncertain);
    if (raw.transcript().isPresent()) {
      reportAlignment(narration, raw, raw.transcript().get());
    }
    Retiming pace = pace(narration, raw);
    RawVoice paced = settings.pace().isOfVoice() ? raw : pace.applied(raw);
    MasteredAudio mastered = master(paced, pace);
    files.deleteVoiceTemporaries();
    stage.voiceoverDecoded(mastered.waveform());
    List<Word> words =
        paced.times().stream()
            .map(word -> word.shifted(mastered.offset()).endingBy(mastered.duration()))
            .toList();
    return new Voiceover(files.voiceover(), mastered.duration(), words);
  }

  /** The name of the provider that the word times are from, once it has run. */
  String timedBy() {
    return timedBy;
  }

  private RawVoice synthesise(Narration narration) throws StageFailedException {
    SpeechSynthesis speech =
        new SpeechSynthesis(
            new SpeechSynthesis.Settings(
                VoiceCasting.of(brief),
                language(),
                settings.audio().silenceThreshold(),
                settings.speech(),
                settings.alwaysAlign()),
            files,
            audio,
            this);
    return stage.callProvider(
        "synthesis",
        providers.synthesizer(),
        (voice, calls) -> speech.synthesize(voice, calls, narration),
        result ->
            StageMetrics.of("parts", result.parts(), "timedWords", result.voiceTimes().size()));
  }

  private void reportAlignment(Narration narration, RawVoice raw, RecognisedNarration transcript)
      throws StageFailedException {
    stage.run(
        "alignment",
        providers.aligner().provider().name(),
        () -> transcript,
        result -> {
          Map<String, Object> metrics =
              StageMetrics.of(
                  "alignmentAccuracy",
                  WordAlignment.accuracy(transcript.aligned()),
                  "wordErrorRate",
                  WordAlignment.wordErrorRate(narration.words(), transcript.recognised()));
          if (!raw.voiceTimes().isEmpty()) {
            metrics.putAll(
                StageMetrics.of(
                    "meanDifferenceSeconds",
                    WordAlignment.meanDifference(transcript.aligned(), raw.voiceTimes())));
          }
          return metrics;
        });
  }

  private Retiming pace(Narration narration, RawVoice raw) throws StageFailedException {
    try {
      return Retiming.of(settings.pace(), narration, raw.times(), files.rawVoice());
    } catch (IOException e) {
      throw new StageFailedException(Stage.VOICE, e.getMessage(), e);
    }
  }

  private KeptWork<MasteredAudio> mastering(RawVoice raw, Retiming pace) throws IOException {
    Inputs inputs =
        Inputs.of("voiceover", providers.audioProcessor().revision())
            .withFile("recording", files.rawVoice())
            .withContent("times of the words", raw.span())
            .with(settings.audio().inputs())
            .with(settings.pace().inputs())
            .withContent("pauses of the recording", pace.edits());
    return KeptWork.of(
            inputs,
            new TypeReference<MasteredAudio>() {},
            Map.of("voiceover.mp3", files.voiceover()))
        .preparing(file -> output.change(Stage.VOICE, file));
  }

  private MasteredAudio master(RawVoice raw, Retiming pace) throws StageFailedException {
    return stage.runOnCpu(
        "normalisation",
        providers.audioProcessor(),
        () -> mastering(raw, pace),
        () ->
            output.write(
                Stage.VOICE,
                files.voiceover(),
                mp3 -> audio.master(paced(pace), mp3, settings.audio(), Optional.of(raw.span()))),
        result ->
            StageMetrics.of(
                "seconds", result.duration(),
                "inputLoudnessLufs", result.inputLoudness(),
                "loudnessLufs", result.loudness(),
                "truePeakDbtp", result.truePeak(),
                "speed", settings.pace().speed()));
  }

  /** The recording at the pace of the settings. */
  private Path paced(Retiming pace) throws IOException {
    if (settings.pace().isOfVoice()) {
      return files.rawVoice();
    }
    pace.write(files.rawVoice(), files.editedVoice(), files.pacedVoice(), audio);
    return files.pacedVoice();
  }

  private Locale language() {
    return brief.delivery().language();
  }

  @Override
  public boolean supportsLanguage() {
    return providers
        .aligner()
        .withFallback()
        .allMatch(aligner -> aligner.provider().supports(language()));
  }

  @Override
  public List<Word> transcribe(Path wav, Narration narration) throws IOException {
    ConfiguredProvider<SpeechAligner> configured = providers.aligner();
    try {
      return stage.callProvider(
          "transcription",
          configured,
          (aligner, calls) ->
              TranscriptNormalizer.spoken(
                  transcribe(aligner, calls, wav, narration),
                  narration,
                  script -> normalizer().transcript(script, language())),
          words -> StageMetrics.of("heardWords", words.size()));
    } catch (StageFailedException e) {
      // No retry of the voice helps, so this is not the transient failure of the aligner.
      throw new IOException(e.getMessage(), e);
    }
  }

  private ScriptNormalizer normalizer() {
    return new ScriptNormalizer(providers.normalizer(), settings.narration());
  }

  /** Which part of the voice a recording is; empty for all of it. */
  private String part(Path wav) {
    return wav.equals(files.rawVoice())
        ? ""
        : "part " + wav.getFileName().toString().replaceAll("[^0-9]", "");
  }

  private List<Word> transcribe(
      SpeechAligner aligner, ProviderCalls calls, Path wav, Narration narration) throws Exception {
    Inputs inputs = StageInputs.transcription(wav, narration, language());
    return calls.call(
        KeptWork.of(inputs, new TypeReference<List<Word>>() {}).as(part(wav)),
        meter -> {
          Path wave = files.alignerAudio();
          audio.decode(wav, wave, aligner.sampleRate(), Double.POSITIVE_INFINITY);
          List<Word> words = aligner.transcribe(wave, narration, language(), meter);
          Files.deleteIfExists(wave);
          return words;
        },
        words -> words);
  }
}
