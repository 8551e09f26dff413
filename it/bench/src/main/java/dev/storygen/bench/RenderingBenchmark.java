package dev.storygen.bench;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.TransitionChoice;
import dev.storygen.model.Video;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Scene;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Seconds of video rendered per second, with two stories rendered in parallel. */
final class RenderingBenchmark {

  private static final int STORIES = 2;

  /** Seconds of video per second. */
  private static final int TARGET = 6;

  private static final double SCENE_SECONDS = 8;

  private final Path folder;
  private final SampleStory story;
  private final VideoFormat format;
  private final VideoRenderer renderer = ProviderLoader.standard(VideoRenderer.class);

  RenderingBenchmark(Path folder, SampleStory story, VideoFormat format) {
    this.folder = folder;
    this.story = story;
    this.format = format;
  }

  /** Runs it, and leaves a video in the folder of the story. */
  void run(ResultTable table) throws IOException, InterruptedException {
    Path photo = folder.resolve("photo.jpg");
    SyntheticPhoto.write(photo);
    Path clip = folder.resolve("clip.mp4");
    SyntheticClip.write(photo, clip, format);
    measure(table, "drawn", List.of(), List.of());
    measure(table, "zoomed", List.of(new Shot(photo, 0)), List.of());
    measure(table, "video file as", List.of(), List.of(clip));
    Files.move(mp4("drawn", 0), story.video(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Renders a video into the folder of the story, without measuring. */
  void render() throws IOException {
    Files.createDirectories(folder);
    render("drawn", List.of(), List.of(), 0);
    Files.move(mp4("drawn", 0), story.video(), StandardCopyOption.REPLACE_EXISTING);
  }

  private void measure(ResultTable table, String background, List<Shot> shots, List<Path> clips)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<Video> videos = new ConcurrentLinkedQueue<>();
    List<Integer> numbers = IntStream.range(0, STORIES).boxed().toList();
    double cpuBefore = Machine.cpuSeconds();
    double seconds =
        Timing.seconds(
            () ->
                ParallelTasks.each(
                    numbers,
                    STORIES,
                    number -> videos.add(render(background, shots, clips, number))));
    double cpu = Machine.cpuSeconds() - cpuBefore;
    double rendered = videos.stream().mapToDouble(Video::duration).sum();
    String encoder = videos.element().encoder();
    table.row(
        "render, " + background + " background, " + encoder,
        String.format(Locale.ROOT, "%.0f s of video in %.1f s, CPU %.1f s", rendered, seconds, cpu),
        String.format(Locale.ROOT, "%.1f x real time", rendered / seconds),
        encoder.equals("libopenh264") ? TARGET + " x" : "faster than libopenh264");
  }

  private Video render(String background, List<Shot> shots, List<Path> clips, int number)
      throws IOException {
    StoryBrief brief = StoryBrief.titled(background, "The Letter From Tomorrow");
    RenderRequest request =
        new RenderRequest(
            StoryLook.of(brief),
            story.voiceover(),
            story.subtitles(),
            shots,
            clips,
            scenes(story),
            TransitionChoice.ANY,
            format,
            CaptionLook.defaults());
    return renderer.render(
        request, mp4(background, number), folder.resolve(background + number + ".png"));
  }

  /** Scenes of eight seconds, each after a pause. */
  static List<Scene> scenes(SampleStory story) {
    int count = (int) Math.ceil(story.voiceover().duration() / SCENE_SECONDS);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double start = i * SCENE_SECONDS;
              return new Scene("", Math.max(0, start - 0.4), start);
            })
        .toList();
  }

  private Path mp4(String background, int number) {
    return folder.resolve(background + number + ".mp4");
  }
}
