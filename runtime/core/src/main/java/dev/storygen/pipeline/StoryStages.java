package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.AtomicFile;
import dev.storygen.media.StoryFiles;
import dev.storygen.media.SubtitleFormat;
import dev.storygen.media.SubtitleFormats;
import dev.storygen.model.Cue;
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
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.speech.CueBuilder;
import dev.storygen.speech.ScriptNormalizer;
import dev.storygen.speech.WordAlignment;
import dev.storygen.speech.WordsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The stages of one story: their providers, the files that they write and their metrics. */
final class StoryStages {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final Function<Stage, StageRun> runs;
  private String timedBy;

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
    Script script = brief.script().orElseThrow();
    return stage.run(
        "writing",
        provider,
        () -> {
          files.clear();
          return KeptWork.of(
              Inputs.of("script", 1)
                  .with("script", script.text())
                  .with("left out of the script", script.omissions()),
              new TypeReference<Script>() {},
              Map.of("script.txt", files.script()));
        },
        () -> store(script),
        StageMetrics::ofScript);
  }

  private Script generated(StageRun stage) throws StageFailedException {
    return stage.callProvider(
        "writing",
        providers.writer(),
        (writer, calls) -> {
          files.clear();
          ScriptRequest request = ScriptRequest.of(brief);
          return calls.call(
              KeptWork.of(
                  Inputs.of("script", 1).with(writer.scriptInputs(request)),
                  new TypeReference<Script>() {}),
              meter -> writer.script(request, meter),
              this::store);
        },
        StageMetrics::ofScript);
  }

  private Script store(Script script) throws IOException {
    AtomicFile.writeString(files.script(), script.text().strip() + "\n");
    return script;
  }

  /** A revised script in spoken words. */
  private record Revision(Script script, Narration withoutTitle, Narration narration) {}

  Narration revise(Script script) throws StageFailedException {
    StageRun stage = runs.apply(Stage.REVISE).start(providers.writer().provider().name());
    Revision revision =
        stage.callProvider(
            "revision",
            providers.writer(),
            (writer, calls) -> {
              ScriptRequest request = ScriptRequest.of(brief);
              Script revised =
                  calls.call(
                      KeptWork.of(
                          Inputs.of("revise", 1)
                              .with("script", script.text())
                              .with(writer.revisionInputs(request)),
                          new TypeReference<Script>() {}),
                      meter -> writer.revise(script, request, meter),
                      result -> result);
              Narration withoutTitle = normalizer().script(brief, revised);
              Narration narration = normalizer().titled(brief, withoutTitle);
              AtomicFile.writeString(files.narration(), narration.text() + "\n");
              return new Revision(revised, withoutTitle, narration);
            },
            result -> StageMetrics.ofRevision(script, result.withoutTitle()));
    stage.omitted(revision.script().omissions());
    stage.omitted(revision.narration().omissions());
    return revision.narration();
  }

  private ScriptNormalizer normalizer() {
    return new ScriptNormalizer(providers.normalizer(), settings.narration());
  }

  /** Synthesises the voice. Its provider of word times is the one of the captions. */
  Voiceover voice(Narration narration) throws StageFailedException {
    StageRun stage = runs.apply(Stage.VOICE).start(providers.synthesizer().provider().name());
    VoiceStage voice = new VoiceStage(providers, settings, brief, files, stage);
    Voiceover voiceover = voice.run(narration);
    timedBy = voice.timedBy();
    return voiceover;
  }

  Subtitles subtitles(Narration narration, Voiceover voiceover) throws StageFailedException {
    List<Word> words = voiceover.words();
    return runs.apply(Stage.SUBTITLES)
        .start(timedBy)
        .run(
            "captioning",
            timedBy,
            () -> captioning(narration, voiceover),
            () -> captioned(narration, voiceover),
            subtitles ->
                StageMetrics.of(
                    "cues", subtitles.cues().size(),
                    "words", words.size(),
                    "alignmentAccuracy", WordAlignment.accuracy(words)));
  }

  private KeptWork<Subtitles> captioning(Narration narration, Voiceover voiceover) {
    Inputs inputs =
        Inputs.of("subtitles", 1)
            .with("narration", narration.text())
            .withContent("spelling of the captions", narration.sentences())
            .withContent("times of the words", voiceover.words())
            .with("duration of the voiceover", voiceover.duration())
            .with("<captionWords>", settings.captionWords());
    Map<String, Path> outputs = new TreeMap<>();
    outputs.put("words.json", files.words());
    SubtitleFormats.writable()
        .forEach(format -> outputs.put("subtitles." + format.extension(), files.subtitles(format)));
    return KeptWork.of(inputs, new TypeReference<>() {}, outputs);
  }

  private Subtitles captioned(Narration narration, Voiceover voiceover) throws IOException {
    List<List<Word>> sentences = CueBuilder.shown(narration, voiceover.words());
    Subtitles subtitles = CueBuilder.of(sentences, settings.captionWords());
    WordsFile.of(narration, voiceover.words(), voiceover.duration()).write(files.words());
    for (SubtitleFormat format : SubtitleFormats.writable()) {
      AtomicFile.writeString(files.subtitles(format), format.write(subtitles));
    }
    return subtitles;
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
            () -> rendering(request),
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

  private KeptWork<Video> rendering(RenderRequest request) throws IOException {
    Inputs inputs =
        Inputs.of("video", providers.renderer().revision())
            .with("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
            .with("encoder", providers.renderer().description())
            .with(providers.renderer().inputs(request.look()))
            .withFile("voiceover", request.voiceover().file())
            .with("captions", request.subtitles().cues().stream().map(Cue::text).toList())
            .withContent("times of the captions", request.subtitles())
            .with(request.format().inputs());
    int number = 0;
    for (Shot shot : request.shots()) {
      number++;
      inputs =
          inputs
              .withFile("image " + number, shot.image())
              .with("start of image " + number, shot.start());
    }
    return KeptWork.of(
        inputs,
        new TypeReference<Video>() {},
        Map.of("video.mp4", files.video(), "thumbnail.png", files.thumbnail()));
  }
}
