package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Voiceover;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The first operation of the video stage: the voice is mixed with music. The mix is a result of its
 * own, so that another look of the captions does not mix anew.
 */
record MusicMixing(
    AudioProcessor processor,
    PipelineSettings settings,
    StoryBrief brief,
    StoryFiles files,
    StageRun stage) {

  /** The sound of the video: the voiceover as it is, or over music. */
  Voiceover sound(Voiceover voiceover) throws StageFailedException {
    StoryMusic music = StoryMusic.of(brief, settings);
    if (!music.present()) {
      return voiceover;
    }
    AudioProcessor audio = new ReportedAudio(processor, stage);
    stage.runOnCpu(
        "mixing",
        processor,
        () -> mixing(music, request(music, voiceover)),
        () -> audio.mix(request(music, voiceover), files.mix()),
        mix ->
            StageMetrics.of(
                "loudnessLufs", mix.loudness(),
                "truePeakDbtp", mix.truePeak(),
                "voiceOverMusicLu", mix.voiceOverMusic()));
    return new Voiceover(files.mix(), voiceover.duration(), voiceover.words());
  }

  private MixRequest request(StoryMusic music, Voiceover voiceover) throws IOException {
    return new MixRequest(
        voiceover.file(), music.file(), music.mood(), brief.id(), settings.audio());
  }

  private KeptWork<Mix> mixing(StoryMusic music, MixRequest request) throws IOException {
    Inputs inputs =
        Inputs.of("mix", processor.revision())
            .with("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
            .withFile("voiceover", request.voice())
            .with("<voice><loudness>", settings.audio().loudness())
            .with("<voice><truePeak>", settings.audio().truePeak());
    Optional<Path> file = request.music();
    inputs =
        file.isPresent()
            ? inputs.with("music", "a file").withFile("file of the music", file.get())
            : inputs
                .with("music", "generated")
                .with("mood of the music", music.mood().label())
                .with("id of the story", request.seed());
    return KeptWork.of(inputs, new TypeReference<Mix>() {}, Map.of("mix.m4a", files.mix()));
  }
}
