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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What each stage does for one story: who is asked, which files are written, what is measured. */
final class StoryStages {

  /** Longer sentences, in words, are hard to say in one breath. */
  private static final int LONG_SENTENCE = 30;

  private final StageProviders crew;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final Function<Stage, StageRun> runs;

  StoryStages(
      StageProviders crew,
      PipelineSettings settings,
      StoryBrief brief,
      StoryFiles files,
      Function<Stage, StageRun> runs) {
    this.crew = crew;
    this.settings = settings;
    this.brief = brief;
    this.files = files;
    this.runs = runs;
  }

  Script script() throws StageFailedException {
    String provider = brief.script().isPresent() ? "brief" : crew.writer().provider().name();
    StageRun run = runs.apply(Stage.SCRIPT).begin(provider);
    return brief.script().isPresent()
        ? run.operation(
            "writing",
            provider,
            () -> {
              files.clear();
              return written(brief.script().get());
            },
            StoryStages::of)
        : run.ask(
            "writing",
            crew.writer(),
            (writer, calls) -> {
              files.clear();
              return written(calls.call(meter -> writer.script(ScriptRequest.of(brief), meter)));
            },
            StoryStages::of);
  }

  private Script written(Script script) throws IOException {
    AtomicFile.writeString(files.script(), script.text().strip() + "\n");
    return script;
  }

  private static Map<String, Object> of(Script script) {
    return metrics("characters", script.characters(), "words", script.words());
  }

  Narration revise(Script script) throws StageFailedException {
    return runs.apply(Stage.REVISE)
        .begin(crew.writer().provider().name())
        .ask(
            "revision",
            crew.writer(),
            (writer, calls) -> {
              Script revised =
                  calls.call(meter -> writer.revise(script, ScriptRequest.of(brief), meter));
              Narration narration =
                  crew.normalizer().normalize(revised, brief.delivery().language());
              AtomicFile.writeString(files.narration(), narration.text() + "\n");
              return narration;
            },
            narration ->
                metrics(
                    "originalCharacters", script.characters(),
                    "revisedCharacters", new Script(narration.text()).characters(),
                    "words", narration.words().size(),
                    "sentences", narration.sentences().size(),
                    "longSentences", narration.sentencesLongerThan(LONG_SENTENCE)));
  }

  Voiceover voice(Narration narration) throws StageFailedException {
    StageRun run = runs.apply(Stage.VOICE).begin(crew.synthesizer().provider().name());
    SpeechSynthesis speech =
        new SpeechSynthesis(
            brief.idea().narratorGender(), brief.delivery().language(), files, crew.engineer());
    SpeechSynthesis.Spoken spoken =
        run.ask(
            "synthesis",
            crew.synthesizer(),
            (voice, calls) -> speech.speak(voice, calls, narration),
            result -> metrics("parts", result.parts(), "timedWords", result.words().size()));
    MasteredAudio mastered =
        run.onCore(
            "normalisation",
            crew.engineer(),
            () -> {
              MasteredAudio result =
                  AtomicFile.write(
                      files.voiceover(),
                      mp3 -> crew.engineer().master(files.rawVoice(), mp3, settings.audio()));
              files.clearTemporaries();
              return result;
            },
            result ->
                metrics(
                    "seconds", result.duration(),
                    "inputLoudnessLufs", result.inputLoudness(),
                    "loudnessLufs", result.loudness(),
                    "truePeakDbtp", result.truePeak()));
    run.heard(mastered.waveform());
    List<Word> words =
        spoken.words().stream().map(word -> word.shifted(mastered.offset())).toList();
    return new Voiceover(files.voiceover(), mastered.duration(), words);
  }

  Subtitles subtitles(Narration narration, Voiceover voiceover) throws StageFailedException {
    boolean listen = settings.alwaysAlign() || !voiceover.timed();
    String provider = (listen ? crew.aligner() : crew.synthesizer()).provider().name();
    StageRun run = runs.apply(Stage.SUBTITLES).begin(provider);
    List<Word> words = listen ? align(run, narration, voiceover) : voiceover.words();
    return run.operation(
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
            metrics(
                "cues", subtitles.cues().size(),
                "words", words.size(),
                "alignmentAccuracy", WordAlignment.accuracy(words)));
  }

  private List<Word> align(StageRun run, Narration narration, Voiceover voiceover)
      throws StageFailedException {
    List<Word> heard =
        run.ask(
            "transcription",
            crew.aligner(),
            (aligner, calls) ->
                TranscriptNormalizer.spoken(
                    transcribe(aligner, calls, narration, voiceover),
                    narration,
                    script -> crew.normalizer().normalize(script, brief.delivery().language())),
            words -> metrics("heardWords", words.size()));
    return run.operation(
        "alignment",
        crew.aligner().provider().name(),
        () -> WordAlignment.align(narration.words(), heard, voiceover.duration()),
        words -> {
          Map<String, Object> metrics =
              metrics(
                  "alignmentAccuracy", WordAlignment.accuracy(words),
                  "wordErrorRate", WordAlignment.wordErrorRate(narration.words(), heard));
          if (voiceover.timed()) {
            metrics.put(
                "meanDifferenceSeconds",
                rounded(WordAlignment.meanDifference(words, voiceover.words())));
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
    List<Word> heard =
        calls.call(
            meter -> {
              crew.engineer().convert(voiceover.file(), files.alignerVoice(), sampleRate);
              return aligner.transcribe(
                  files.alignerVoice(), narration, brief.delivery().language(), meter);
            });
    files.clearTemporaries();
    return heard;
  }

  List<Shot> images(Narration narration, Subtitles subtitles) throws StageFailedException {
    ConfiguredProvider<ImageGenerator> illustrator = crew.illustrator().orElseThrow();
    List<ScenePassage> scenes = SceneSplitter.of(narration);
    SceneImages illustration = new SceneImages(ImageContext.of(brief.idea()), scenes, files);
    List<Path> images =
        runs.apply(Stage.IMAGES)
            .begin(illustrator.provider().name())
            .ask(
                "illustration",
                illustrator,
                illustration::by,
                drawn -> metrics("scenes", drawn.size()));
    return shots(images, scenes, subtitles);
  }

  /** Each picture from the first word of its scene on. */
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
        .begin(crew.renderer().name())
        .onCore(
            "rendering",
            crew.renderer(),
            () ->
                AtomicFile.write(
                    files.thumbnail(),
                    png ->
                        AtomicFile.write(
                            files.video(), mp4 -> crew.renderer().render(request, mp4, png))),
            video ->
                metrics(
                    "seconds", video.duration(),
                    "frames", video.frames(),
                    "encoder", video.encoder()));
  }

  private static Map<String, Object> metrics(Object... namesAndValues) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      metrics.put((String) namesAndValues[i], rounded(namesAndValues[i + 1]));
    }
    return metrics;
  }

  /** No measurement here is better than a tenth of a thousandth. */
  private static Object rounded(Object value) {
    return value instanceof Double number ? (Object) (Math.rint(number * 1e4) / 1e4) : value;
  }
}
