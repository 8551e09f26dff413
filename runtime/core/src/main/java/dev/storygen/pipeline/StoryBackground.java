package dev.storygen.pipeline;

import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Visuals;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The background of a story.
 *
 * @param visuals the brief's, else the build's
 * @param ofBrief whether the background is the brief's
 * @param images whether the story has images, which are shown instead
 * @param story its id, by which clips are chosen
 */
record StoryBackground(Visuals visuals, boolean ofBrief, boolean images, String story) {

  /** Extensions of video files; a folder may have others, such as a licence. */
  private static final Set<String> EXTENSIONS =
      Set.of("avi", "flv", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts", "ts", "webm", "wmv");

  static StoryBackground of(StoryBrief brief, PipelineSettings settings) {
    Visuals own = brief.delivery().visuals();
    boolean images = brief.delivery().imagesGenerated() || !brief.delivery().imageFiles().isEmpty();
    return new StoryBackground(
        settings.visuals().overriddenBy(own), own.background().isPresent(), images, brief.id());
  }

  /**
   * The clips that are shown one after the other, a scene each: at most as many as there are
   * scenes; none if the story is shown over images or drawn backgrounds. The files of a folder are
   * in an order of the story.
   *
   * @throws IOException if a folder has none, as a sentence that starts with the folder
   */
  List<Path> clips(int scenes) throws IOException {
    List<Path> clips = new ArrayList<>(files());
    Collections.shuffle(clips, new Random(story.hashCode()));
    return List.copyOf(clips.subList(0, Math.min(Math.max(1, scenes), clips.size())));
  }

  private List<Path> files() throws IOException {
    Optional<Path> path = images ? Optional.empty() : visuals.backgroundOrDrawn().path();
    if (path.isEmpty() || !Files.isDirectory(path.get())) {
      return path.map(List::of).orElse(List.of());
    }
    List<Path> files = FolderFiles.of(path.get(), EXTENSIONS);
    if (files.isEmpty()) {
      throw new IOException(
          path.get().getFileName() + " has no video files. Expected some, such as sea.mp4, in it");
    }
    return files;
  }

  /** What keeps it from being shown: of each file of a folder, as another story shows another. */
  List<BriefProblem> problems(VideoRenderer renderer) {
    try {
      return files().stream()
          .flatMap(clip -> renderer.clipDefect(clip).stream())
          .map(
              defect ->
                  problem(
                      defect
                          + ". Expected a video of at least 2 s, such as MP4, MOV,"
                          + " Matroska or WebM"))
          .toList();
    } catch (IOException e) {
      return List.of(problem(e.getMessage()));
    }
  }

  private BriefProblem problem(String defect) {
    String setting = ofBrief ? BriefKey.BACKGROUND.label() : "storygen.background";
    return new BriefProblem(BriefKey.BACKGROUND, "", setting + ": " + defect + ".");
  }
}
