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
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Scene;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.speech.CueBuilder;
import dev.storygen.speech.WordAlignment;
import dev.storygen.speech.WordsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The stages of one story from its voice on: their providers, the files that they write and their
 * metrics.
 */
final class MediaStages {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final StoryOutput output;
  private final Function<Stage, StageRun> runs;
  private final CaptionLook captions;
  private String timedBy;

  MediaStages(StoryContext story) {
    this.providers = story.providers();
    this.settings = story.settings();
    this.brief = story.brief();
    this.files = story.files();
    this.output = story.output();
    this.runs = story.runs();
    this.captions = settings.captions().overriddenBy(brief.delivery().captions());
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
