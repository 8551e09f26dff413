package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.AssWriter;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Cue;
import dev.storygen.model.ScriptFontNeeds;
import dev.storygen.model.Video;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the video stage makes of one format, and what that depends on.
 *
 * @param files what is made
 * @param mix the voice with music, which need not be there
 */
record VideoWork(VideoRenderer renderer, StoryFiles.VideoFiles files, Path mix) {

  /** The text of {@code subtitles.ass}. */
  String styledSubtitles(RenderRequest request) {
    return new AssWriter(
            request.captions(),
            renderer.accent(request.look()),
            request.format().picture(),
            request.look().language())
        .text(request.subtitles());
  }

  /**
   * The video by what it depends on.
   *
   * @param installed font files of this machine that it is drawn with
   */
  KeptWork<Video> kept(RenderRequest request, Set<Path> installed) throws IOException {
    Inputs inputs =
        Inputs.of("video", renderer.revision())
            .with("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
            .with("encoder", renderer.description())
            .with(renderer.inputs(request.look()))
            .withFile(
                request.voiceover().file().equals(mix) ? "voice with music" : "voiceover",
                request.voiceover().file())
            .with("captions", request.subtitles().cues().stream().map(Cue::text).toList())
            .withContent("times of the captions", request.subtitles())
            .withContent("scenes", request.scenes())
            .with(request.captions().inputs())
            .with("transition", request.transition().label())
            .with(request.format().inputs());
    Optional<Path> font = request.captions().fontFile();
    if (font.isPresent()) {
      inputs = inputs.withFile(CaptionLook.element(CaptionSetting.FONT_FILE), font.get());
    }
    boolean others =
        ScriptFontNeeds.of(request.look().title())
            || request.subtitles().cues().stream().anyMatch(cue -> ScriptFontNeeds.of(cue.text()));
    if (others) {
      inputs = inputs.with("fonts for all scripts", renderer.drawsAllScripts());
      for (Path file : installed) {
        inputs = inputs.withFile("font of this machine " + file.getFileName(), file);
      }
    }
    int number = 0;
    for (Shot shot : request.shots()) {
      number++;
      inputs =
          inputs
              .withFile("image " + number, shot.image())
              .withContent("start of image " + number, List.of(shot.pause(), shot.start()));
    }
    number = 0;
    for (Path clip : request.clips()) {
      number++;
      inputs = inputs.withFile("clip " + number + " of the background", clip);
    }
    return KeptWork.of(
        inputs,
        new TypeReference<Video>() {},
        Map.of(
            "video.mp4",
            files.video(),
            "thumbnail.png",
            files.thumbnail(),
            "subtitles.ass",
            files.styledSubtitles()));
  }
}
