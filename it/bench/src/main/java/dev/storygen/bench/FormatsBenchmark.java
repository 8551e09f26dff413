package dev.storygen.bench;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a second format of the same story costs, in time of the first. */
final class FormatsBenchmark {

  private static final List<String> OTHERS = List.of("square", "landscape");

  private final Path folder;
  private final SampleStory story;
  private final VideoFormat first;
  private final VideoRenderer renderer = ProviderLoader.standard(VideoRenderer.class);

  /** The time of a rendering: elapsed, and CPU time of the process. */
  private record Cost(double seconds, double cpu) {}

  FormatsBenchmark(Path folder, SampleStory story, VideoFormat first) {
    this.folder = folder;
    this.story = story;
    this.first = first;
  }

  /** Runs it. */
  void run(ResultTable table) throws IOException, InterruptedException {
    Path photo = folder.resolve("photo-of-formats.jpg");
    SyntheticPhoto.write(photo);
    measure(table, "drawn", List.of());
    measure(table, "zoomed", List.of(new Shot(photo, 0)));
  }

  private void measure(ResultTable table, String background, List<Shot> shots)
      throws IOException, InterruptedException {
    render(shots, first); // the code is compiled then, as it is for the second format
    Cost alone = cost(shots, List.of(first));
    for (String name : OTHERS) {
      VideoFormat other = scaled(PictureFormats.of(name).orElseThrow());
      Cost second = cost(shots, List.of(other));
      Cost both = cost(shots, List.of(first, other));
      table.row(
          "second format, " + name + ", " + background + " background",
          String.format(
              Locale.ROOT,
              "first %.1f s, CPU %.1f s; second CPU %.1f s; side by side %.1f s",
              alone.seconds,
              alone.cpu,
              second.cpu,
              both.seconds),
          String.format(
              Locale.ROOT,
              "CPU %.2f, elapsed %.2f",
              second.cpu / alone.cpu,
              (both.seconds - alone.seconds) / alone.seconds),
          "0.8");
    }
  }

  /** In the smallest size, the other formats are as small as the first. */
  private VideoFormat scaled(PictureFormat format) {
    int shorter = Math.min(first.width(), first.height());
    int width = (int) Math.round(format.width() * shorter / 1080.0 / 2) * 2;
    int height = (int) Math.round(format.height() * shorter / 1080.0 / 2) * 2;
    return new VideoFormat(
        new PictureFormat(format.name(), width, height, format.margins(), format.profile()),
        first.frameRate());
  }

  private Cost cost(List<Shot> shots, List<VideoFormat> formats)
      throws IOException, InterruptedException {
    double before = Machine.cpuSeconds();
    double seconds =
        Timing.seconds(
            () -> ParallelTasks.each(formats, formats.size(), format -> render(shots, format)));
    return new Cost(seconds, Machine.cpuSeconds() - before);
  }

  private void render(List<Shot> shots, VideoFormat format) throws IOException {
    String name = "format-" + format.picture().name();
    renderer.render(
        new RenderRequest(
            StoryLook.of(StoryBrief.titled("drawn", "The Letter From Tomorrow")),
            story.voiceover(),
            story.subtitles(),
            shots,
            RenderingBenchmark.scenes(story),
            format,
            CaptionLook.defaults()),
        folder.resolve(name + ".mp4"),
        folder.resolve(name + ".png"));
  }
}
