package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.StoryFiles;
import dev.storygen.media.SubtitleFormat;
import dev.storygen.media.SubtitleFormats;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Scene;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
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

/** The stages of one story: their providers, the files that they write and their metrics. */
final class StoryStages {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final StoryOutput output;
  private final Function<Stage, StageRun> runs;
  private final CaptionLook captions;
  private String timedBy;

  StoryStages(
      StageProviders providers,
      PipelineSettings settings,
      StoryBrief brief,
      StoryFiles files,
      StoryOutput output,
      Function<Stage, StageRun> runs) {
    this.providers = providers;
    this.settings = settings;
    this.brief = brief;
    this.files = files;
    this.output = output;
    this.runs = runs;
    this.captions = settings.captions().overriddenBy(brief.delivery().captions());
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
    Script script = plain(brief.script().orElseThrow());
    return stage.run(
        "writing",
        provider,
        () -> {
          output.open();
          return KeptWork.of(
                  Inputs.of("script", 1)
                      .with("script", script.text())
                      .with("left out of the script", script.omissions()),
                  new TypeReference<Script>() {},
                  Map.of("script.txt", files.script()))
              .preparing(file -> output.change(Stage.SCRIPT, file));
        },
        () -> store(script),
        StageMetrics::ofScript);
  }

  private Script generated(StageRun stage) throws StageFailedException {
    return stage.callProvider(
        "writing",
        providers.writer(),
        (writer, calls) -> {
          output.open();
          ScriptRequest request = ScriptRequest.of(brief);
          return calls.call(
              StageInputs.script(writer, request),
              meter -> writer.script(request, meter),
              this::store);
        },
        StageMetrics::ofScript);
  }

  private Script store(Script script) throws IOException {
    output.writeString(Stage.SCRIPT, files.script(), script.text().strip() + "\n");
    return script;
  }

  /** The script without the marks of speakers. */
  private Script plain(Script script) {
    return brief.hasSpeakers()
        ? new Script(
            SpeakerMarks.of(script.text(), brief.delivery().voices().keySet()).plainText(),
            script.omissions())
        : script;
  }

  /** A revised script in spoken words. */
  private record Revision(Script script, Narration withoutTitle, Narration narration) {}

  Narration revise(Script script) throws StageFailedException {
    boolean spokenAsWritten = brief.spokenAsWritten();
    StageRun stage =
        runs.apply(Stage.REVISE)
            .start(spokenAsWritten ? "brief" : providers.writer().provider().name());
    Revision revision = spokenAsWritten ? asWritten(stage, script) : revised(stage, script);
    stage.omitted(revision.script().omissions());
    stage.omitted(revision.narration().omissions());
    return revision.narration();
  }

  /**
   * The brief refers to its words, which a writer would replace: {@code voices}, {@code scenes}.
   */
  private Revision asWritten(StageRun stage, Script plain) throws StageFailedException {
    return stage.run(
        "revision",
        "brief",
        () -> narrated(plain, normalizer().script(brief, brief.script().orElseThrow())),
        result -> StageMetrics.ofRevision(plain, result.withoutTitle()));
  }

  private Revision revised(StageRun stage, Script script) throws StageFailedException {
    return stage.callProvider(
        "revision",
        providers.writer(),
        (writer, calls) -> {
          ScriptRequest request = ScriptRequest.of(brief);
          Script revised =
              calls.call(
                  StageInputs.revision(writer, request, script),
                  meter -> writer.revise(script, request, meter),
                  result -> result);
          return narrated(revised, normalizer().script(brief, revised));
        },
        result -> StageMetrics.ofRevision(script, result.withoutTitle()));
  }

  private Revision narrated(Script script, Narration withoutTitle) throws IOException {
    Narration narration = normalizer().titled(brief, withoutTitle);
    requireDrawable(narration);
    output.writeString(Stage.REVISE, files.narration(), narration.text() + "\n");
    return new Revision(script, withoutTitle, narration);
  }

  /** What a writer wrote is not known when briefs are validated, and the voice costs more. */
  private void requireDrawable(Narration narration) {
    List<BriefProblem> problems = providers.renderer().problems(brief, narration, captions);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).sentence());
    }
  }

  private ScriptNormalizer normalizer() {
    return new ScriptNormalizer(providers.normalizer(), settings.narration());
  }

  /** Synthesises the voice. Its provider of word times is the one of the captions. */
  Voiceover voice(Narration narration) throws StageFailedException {
    StageRun stage = runs.apply(Stage.VOICE).start(providers.synthesizer().provider().name());
    VoiceStage voice = new VoiceStage(providers, settings, brief, files, output, stage);
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
        Inputs.of("subtitles", 2)
            .with("narration", narration.text())
            .withContent("spelling of the captions", narration.sentences())
            .withContent("times of the words", voiceover.words())
            .withContent("duration of the voiceover", voiceover.duration())
            .with("<voice><speed>", settings.pace().speed())
            .with("language of the captions", brief.delivery().language().getLanguage())
            .with(CaptionLook.element(CaptionSetting.MAX_WORDS), captions.maxWords())
            .with(CaptionLook.element(CaptionSetting.MAX_CHARACTERS), captions.maxCharacters());
    Map<String, Path> outputs = new TreeMap<>();
    outputs.put("words.json", files.words());
    SubtitleFormats.writable()
        .forEach(format -> outputs.put("subtitles." + format.extension(), files.subtitles(format)));
    return KeptWork.of(inputs, new TypeReference<Subtitles>() {}, outputs)
        .preparing(file -> output.change(Stage.SUBTITLES, file));
  }

  private Subtitles captioned(Narration narration, Voiceover voiceover) throws IOException {
    List<List<Word>> sentences = CueBuilder.shown(narration, voiceover.words());
    Subtitles subtitles =
        CueBuilder.of(sentences, captions, brief.delivery().language(), voiceover.duration());
    WordsFile timed =
        WordsFile.of(narration, voiceover.words(), voiceover.duration(), settings.pace().speed());
    output.writeString(Stage.SUBTITLES, files.words(), timed.text());
    for (SubtitleFormat format : SubtitleFormats.writable()) {
      output.writeString(Stage.SUBTITLES, files.subtitles(format), format.write(subtitles));
    }
    return subtitles;
  }

  /** Starts the images, which need no voice; none if the brief has its own. */
  ParallelStage<List<Path>> images(Narration narration) {
    if (!brief.delivery().imagesGenerated()) {
      return ParallelStage.without(List.of());
    }
    ConfiguredProvider<ImageGenerator> generator = providers.imageGenerator().orElseThrow();
    SceneImages sceneImages =
        new SceneImages(
            ImageContext.of(brief.idea(), settings.formats(brief).get(0)),
            SceneSplitter.of(narration),
            files,
            output,
            providers.renderer()::clipDefect);
    StageRun stage = runs.apply(Stage.IMAGES).start(generator.provider().name());
    return ParallelStage.start(
        "storygen-images-" + brief.id(),
        () ->
            stage.callProvider(
                "illustration",
                generator,
                sceneImages::generate,
                generated -> StageMetrics.of("scenes", generated.size())));
  }

  /** When the images are shown. */
  List<Shot> shots(List<Path> images, Narration narration, Voiceover voiceover) {
    SceneTimes times = SceneTimes.of(narration, voiceover);
    if (brief.delivery().imagesGenerated()) {
      return times.ofScenes(images);
    }
    return brief.delivery().visuals().scenes().isEmpty()
        ? times.sharing(brief.delivery().images())
        : times.starting(brief.delivery().imageFiles(), SceneStarts.of(brief, narration));
  }

  /** Renders a video of each format; returns them in the order of the formats. */
  List<Video> video(Narration narration, Voiceover voiceover, Subtitles subtitles, List<Shot> shots)
      throws StageFailedException {
    StageRun stage = runs.apply(Stage.VIDEO).start(providers.renderer().name());
    Voiceover sound =
        new MusicMixing(providers.audioProcessor(), settings, brief, files, stage).sound(voiceover);
    return new VideoRendering(
            providers.renderer(),
            brief,
            files,
            output,
            settings.formats(brief),
            !settings.chosenFormats(brief).isEmpty(),
            runs)
        .render(format -> request(narration, sound, subtitles, shots, format), stage);
  }

  private RenderRequest request(
      Narration narration,
      Voiceover sound,
      Subtitles subtitles,
      List<Shot> shots,
      VideoFormat format)
      throws IOException {
    StoryBackground background = StoryBackground.of(brief, settings);
    List<Scene> scenes = shots.isEmpty() ? SceneTimes.of(narration, sound).scenes() : List.of();
    return new RenderRequest(
        StoryLook.of(brief),
        sound,
        subtitles,
        shots,
        background.clips(scenes.size()),
        scenes,
        background.visuals().transitionOrAny(),
        format,
        captions);
  }
}
