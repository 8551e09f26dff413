package dev.storygen.pipeline;

import dev.storygen.media.StoryFiles;
import dev.storygen.media.StoryFiles.VideoFiles;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Video;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.VideoFormat;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders the videos of a story, a format each, from the same sound, captions and pictures. They
 * are rendered side by side where cores are free.
 *
 * @param formats the first one that of {@code video.mp4}
 * @param chosen whether a user named the formats, so that {@code verify} expects them
 * @param runs an operation of the stage each, as they run in threads of their own
 */
record VideoRendering(
    VideoRenderer renderer,
    StoryBrief brief,
    StoryFiles files,
    StoryOutput output,
    List<VideoFormat> formats,
    boolean chosen,
    Function<Stage, StageRun> runs) {

  /** The request of a format. */
  @FunctionalInterface
  interface Requests {
    RenderRequest of(VideoFormat format) throws IOException;
  }

  /** The names of the operations that render formats. */
  static List<String> operations(List<VideoFormat> formats) {
    return IntStream.range(0, formats.size())
        .mapToObj(i -> i == 0 ? "rendering" : "rendering " + name(formats.get(i)))
        .toList();
  }

  private static String name(VideoFormat format) {
    return format.picture().name();
  }

  /**
   * Renders all formats.
   *
   * @param request the request of a format
   * @param stage has started, and renders the first format
   * @return the videos in the order of the formats
   */
  List<Video> render(Requests request, StageRun stage) throws StageFailedException {
    SharedSound sound = new SharedSound(renderer, files, formats.size() > 1);
    List<ParallelStage<Video>> others = new ArrayList<>();
    try {
      for (int i = 1; i < formats.size(); i++) {
        int index = i;
        others.add(
            ParallelStage.start(
                "storygen-video-" + brief.id() + "-" + name(formats.get(i)),
                () -> render(index, request, sound, runs.apply(Stage.VIDEO))));
      }
      List<Video> videos = new ArrayList<>();
      videos.add(render(0, request, sound, stage));
      for (ParallelStage<Video> other : others) {
        videos.add(other.result());
      }
      return videos;
    } finally {
      others.forEach(ParallelStage::close);
    }
  }

  private Video render(int index, Requests requests, SharedSound sound, StageRun stage)
      throws StageFailedException {
    VideoFormat format = formats.get(index);
    VideoFiles made = made(index);
    Set<Path> fonts = new TreeSet<>();
    VideoWork work = new VideoWork(renderer, made, files.mix());
    return stage.runOnCpu(
        operations(formats).get(index),
        renderer,
        () -> {
          nameVideos();
          RenderRequest request = requests.of(format);
          fonts.addAll(renderer.installedFonts(request));
          return work.kept(request, fonts).preparing(file -> output.change(Stage.VIDEO, file));
        },
        () -> {
          RenderRequest request = requests.of(format);
          stage.opened(request.voiceover().file());
          RenderRequest ready = request.with(sound.of(request.voiceover()));
          output.writeString(Stage.VIDEO, made.styledSubtitles(), work.styledSubtitles(request));
          return output.write(
              Stage.VIDEO,
              made.thumbnail(),
              png ->
                  output.write(Stage.VIDEO, made.video(), mp4 -> renderer.render(ready, mp4, png)));
        },
        video -> metrics(video, fonts));
  }

  private static Map<String, Object> metrics(Video video, Set<Path> fonts) {
    Map<String, Object> metrics =
        StageMetrics.of(
            "seconds", video.duration(),
            "frames", video.frames(),
            "encoder", video.encoder());
    if (!fonts.isEmpty()) {
      metrics.put(
          "installedFonts", fonts.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    return metrics;
  }

  private VideoFiles made(int index) {
    return index == 0 ? files.videoFiles() : files.videoFiles(name(formats.get(index)));
  }

  private void nameVideos() throws IOException {
    Map<String, String> byFile = new TreeMap<>();
    List<VideoFiles> all = IntStream.range(0, formats.size()).mapToObj(this::made).toList();
    for (int i = 0; chosen && i < all.size(); i++) {
      byFile.put(all.get(i).video().getFileName().toString(), name(formats.get(i)));
    }
    output.videos(all.stream().flatMap(it -> it.all().stream()).toList(), byFile);
  }
}
