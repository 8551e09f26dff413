package dev.storygen.bench;

import dev.storygen.model.StoryBrief;
import dev.storygen.model.Video;
import dev.storygen.pipeline.Briefs;
import dev.storygen.provider.Providers;
import dev.storygen.provider.VideoRenderer;
import dev.storygen.provider.VideoRenderer.Format;
import dev.storygen.provider.VideoRenderer.Scene;
import dev.storygen.provider.VideoRenderer.Shot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** How much video a second of two stories rendered side by side gives. */
final class RenderingBenchmark {

  private static final int STORIES = 2;

  private final Path folder;
  private final SampleStory story;
  private final VideoRenderer renderer = Providers.named(VideoRenderer.class, "ffmpeg");

  RenderingBenchmark(Path folder, SampleStory story) {
    this.folder = folder;
    this.story = story;
  }

  /** Measures, and leaves the story with its video. */
  void measure(ResultTable table) throws IOException, InterruptedException {
    measure(table, "still", StoryBrief.titled("still", "The Letter From Tomorrow"), 4);
    measure(table, "moving", photographed(), 2);
    Files.move(file("still", 0), story.video(), StandardCopyOption.REPLACE_EXISTING);
  }

  private void measure(ResultTable table, String background, StoryBrief brief, int wanted)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<Video> videos = new ConcurrentLinkedQueue<>();
    List<Integer> numbers = IntStream.range(0, STORIES).boxed().toList();
    double cpuBefore = Machine.cpuSeconds();
    double seconds =
        Stopwatch.seconds(
            () ->
                ParallelTasks.each(
                    numbers, STORIES, number -> videos.add(render(brief, background, number))));
    double cpu = Machine.cpuSeconds() - cpuBefore;
    double rendered = videos.stream().mapToDouble(Video::duration).sum();
    Video any = videos.element();
    boolean promised = any.encoder().equals("libopenh264");
    table.line(
        "render, " + background + " background, " + any.encoder(),
        String.format(Locale.ROOT, "%.0f s of video in %.1f s, CPU %.1f s", rendered, seconds, cpu),
        String.format(Locale.ROOT, "%.1f x real", rendered / seconds),
        promised ? wanted + " x" : "faster than libopenh264");
  }

  private Video render(StoryBrief brief, String background, int number) throws IOException {
    List<Shot> shots = Shot.sharing(brief.images(), story.voiceover().duration());
    Scene scene = new Scene(brief, story.voiceover(), story.subtitles(), shots, Format.vertical());
    return renderer.render(
        scene, file(background, number), folder.resolve(background + number + ".png"));
  }

  private Path file(String background, int number) {
    return folder.resolve(background + number + ".mp4");
  }

  private StoryBrief photographed() throws IOException {
    Path briefs = Files.createDirectories(folder.resolve("briefs"));
    SyntheticPhoto.write(briefs.resolve("hills.jpg"));
    Files.writeString(
        briefs.resolve("moving.yaml"), "title: The Letter From Tomorrow\nimages: [hills.jpg]\n");
    return Briefs.read(briefs, folder).get(0);
  }
}
