package dev.storygen.pipeline;

import dev.storygen.media.AtomicFile;
import dev.storygen.media.StoryFiles;
import dev.storygen.media.SubtitleFormat;
import dev.storygen.media.SubtitleFormats;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.StoryLook;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ProviderCalls;
import dev.storygen.speech.CueBuilder;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.TranscriptNormalizer;
import dev.storygen.speech.WordAlignment;
import dev.storygen.speech.WordsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The stages of one story: their providers, the files that they write and their metrics. */
final class StoryStages {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final Function<Stage, StageRun> runs;

  StoryStages(
      StageProviders providers,
      PipelineSettings settings,
      StoryBrief brief,
      StoryFiles files,
      Function<Stage, StageRun> runs) {
    this.providers = providers;
    this.settings = settings;
    this.brief = brief;
    this.files = files;
    this.runs = runs;
  }

  /** The script alone; what was left out of it is an event. */
  Script script() throws StageFailedException {
    String provider = brief.script().isPresent() ? "brief" : providers.writer().provider().name();
    StageRun stage = runs.apply(Stage.SCRIPT).start(provider);
    Script script = brief.script().isPresent() ? written(stage, provider) : generated(stage);
    stage.omitted(script.omissions());
    return new Script(script.text());
  }

  private Script written(StageRun stage, String provider) throws StageFailedException {
    return stage.run(
        "writing",
        provider,
        () -> {
          files.clear();
          return store(brief.script().get());
        },
        StageMetrics::ofScript);
  }

  private Script generated(StageRun stage) throws StageFailedException {
    return stage.callProvider(
        "writing",
        providers.writer(),
        (writer, calls) -> {
          files.clear();
          return store(calls.call(meter -> writer.script(ScriptRequest.of(brief), meter)));
        },
        StageMetrics::ofScript);
  }

  private Script store(Script script) throws IOException {
    AtomicFile.writeString(files.script(), script.text().strip() + "\n");
    return script;
  }

  /** A revised script in spoken words. */
  private record Revision(Script script, Narration narration) {}

  Narration revise(Script script) throws StageFailedException {
    StageRun stage = runs.apply(Stage.REVISE).start(providers.writer().provider().name());
    Revision revision =
        stage.callProvider(
            "revision",
            providers.writer(),
            (writer, calls) -> {
              Script revised =
                  calls.call(meter -> writer.revise(script, ScriptRequest.of(brief), meter));
              Narration narration = providers.normalizer().normalize(revised, narrationOptions());
              AtomicFile.writeString(files.narration(), narration.text() + "\n");
              return new Revision(revised, narration);
            },
            result -> StageMetrics.ofRevision(script, result.narration()));
    stage.omitted(revision.script().omissions());
    stage.omitted(revision.narration().omissions());
    return revision.narration();
  }

  private NarrationOptions narrationOptions() {
    return new NarrationOptions(brief.delivery().language(), settings.skipHeadings());
  }

  Voiceover voice(Narration narration) throws StageFailedException {
    StageRun stage = runs.apply(Stage.VOICE).start(providers.synthesizer().provider().name());
    SpeechSynthesis speech =
        new SpeechSynthesis(
            brief.idea().narratorGender(),
            brief.delivery().language(),
            files,
            providers.audioProcessor());
    SpeechSynthesis.RawVoice raw =
        stage.callProvider(
            "synthesis",
            providers.synthesizer(),
            (voice, calls) -> speech.synthesize(voice, calls, narration),
            result ->
                StageMetrics.of("parts", result.parts(), "timedWords", result.words().size()));
    MasteredAudio mastered =
        stage.runOnCpu(
            "normalisation",
            providers.audioProcessor(),
            () -> {
              MasteredAudio result =
                  AtomicFile.write(
                      files.voiceover(),
                      mp3 ->
                          providers
                              .audioProcessor()
                              .master(files.rawVoice(), mp3, settings.audio()));
              files.clearTemporaries();
              return result;
            },
            result ->
                StageMetrics.of(
                    "seconds", result.duration(),
                    "inputLoudnessLufs", result.inputLoudness(),
                    "loudnessLufs", result.loudness(),
                    "truePeakDbtp", result.truePeak()));
    stage.voiceoverDecoded(mastered.waveform());
    List<Word> words = raw.words().stream().map(word -> word.shifted(mastered.offset())).toList();
    return new Voiceover(files.voiceover(), mastered.duration(), words);
  }

  Subtitles subtitles(Narration narration, Voiceover voiceover) throws StageFailedException {
    boolean align = settings.alwaysAlign() || !voiceover.timed();
    String provider = (align ? providers.aligner() : providers.synthesizer()).provider().name();
    StageRun stage = runs.apply(Stage.SUBTITLES).start(provider);
    List<Word> words = align ? align(stage, narration, voiceover) : voiceover.words();
    return stage.run(
        "captioning",
        provider,
        () -> {
          List<List<Word>> sentences = CueBuilder.shown(narration, words);
          Subtitles subtitles = CueBuilder.of(sentences, settings.captionWords());
          WordsFile.of(narration, words, voiceover.duration()).write(files.words());
          for (SubtitleFormat format : SubtitleFormats.writable()) {
            AtomicFile.writeString(files.subtitles(format), format.write(subtitles));
          }
          return subtitles;
        },
        subtitles ->
            StageMetrics.of(
                "cues", subtitles.cues().size(),
                "words", words.size(),
                "alignmentAccuracy", WordAlignment.accuracy(words)));
  }

  private List<Word> align(StageRun stage, Narration narration, Voiceover voiceover)
      throws StageFailedException {
    List<Word> recognised =
        stage.callProvider(
            "transcription",
            providers.aligner(),
            (aligner, calls) ->
                TranscriptNormalizer.spoken(
                    transcribe(aligner, calls, narration, voiceover),
                    narration,
                    script -> providers.normalizer().normalize(script, narrationOptions())),
            words -> StageMetrics.of("heardWords", words.size()));
    return stage.run(
        "alignment",
        providers.aligner().provider().name(),
        () -> WordAlignment.align(narration.words(), recognised, voiceover.duration()),
        words -> {
          Map<String, Object> metrics =
              StageMetrics.of(
                  "alignmentAccuracy", WordAlignment.accuracy(words),
                  "wordErrorRate", WordAlignment.wordErrorRate(narration.words(), recognised));
          if (voiceover.timed()) {
            metrics.put(
                "meanDifferenceSeconds",
                StageMetrics.rounded(WordAlignment.meanDifference(words, voiceover.words())));
          }
          return metrics;
        });
  }

  private List<Word> transcribe(
      SpeechAligner aligner, ProviderCalls calls, Narration narration, Voiceover voiceover)
      throws Exception {
    if (aligner.sampleRate().isEmpty()) {
      return calls.call(
          meter ->
              aligner.transcribe(voiceover.file(), narration, brief.delivery().language(), meter));
    }
    int sampleRate = aligner.sampleRate().getAsInt();
    List<Word> recognised =
        calls.call(
            meter -> {
              providers
                  .audioProcessor()
                  .convert(voiceover.file(), files.alignerAudio(), sampleRate);
              return aligner.transcribe(
                  files.alignerAudio(), narration, brief.delivery().language(), meter);
            });
    files.clearTemporaries();
    return recognised;
  }

  List<Shot> images(Narration narration, Subtitles subtitles) throws StageFailedException {
    ConfiguredProvider<ImageGenerator> generator = providers.imageGenerator().orElseThrow();
    List<ScenePassage> scenes = SceneSplitter.of(narration);
    SceneImages sceneImages = new SceneImages(ImageContext.of(brief.idea()), scenes, files);
    List<Path> images =
        runs.apply(Stage.IMAGES)
            .start(generator.provider().name())
            .callProvider(
                "illustration",
                generator,
                sceneImages::generate,
                generated -> StageMetrics.of("scenes", generated.size()));
    return shots(images, scenes, subtitles);
  }

  /** Shows each image from the first word of its scene on. */
  private static List<Shot> shots(
      List<Path> images, List<ScenePassage> scenes, Subtitles subtitles) {
    List<Word> shown = subtitles.cues().stream().flatMap(cue -> cue.words().stream()).toList();
    return IntStream.range(0, images.size())
        .mapToObj(i -> new Shot(images.get(i), shown.get(scenes.get(i).firstToken()).start()))
        .toList();
  }

  Video video(Voiceover voiceover, Subtitles subtitles, List<Shot> shots)
      throws StageFailedException {
    RenderRequest request =
        new RenderRequest(StoryLook.of(brief), voiceover, subtitles, shots, settings.video());
    return runs.apply(Stage.VIDEO)
        .start(providers.renderer().name())
        .runOnCpu(
            "rendering",
            providers.renderer(),
            () ->
                AtomicFile.write(
                    files.thumbnail(),
                    png ->
                        AtomicFile.write(
                            files.video(), mp4 -> providers.renderer().render(request, mp4, png))),
            video ->
                StageMetrics.of(
                    "seconds", video.duration(),
                    "frames", video.frames(),
                    "encoder", video.encoder()));
  }
}
