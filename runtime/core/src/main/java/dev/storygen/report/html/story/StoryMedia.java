package dev.storygen.report.html.story;

import dev.storygen.metrics.StoryRun;
import dev.storygen.model.Artefact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of a story, as far as a page can link them.
 *
 * @param video link; null where it is not there
 * @param audio link to the voiceover; null where it is not there
 * @param poster link to the picture that stands for the video; null for none
 * @param files that are there
 * @param missing what there should be to play and is not, as a sentence; empty for nothing
 */
record StoryMedia(String video, String audio, String poster, List<FileLink> files, String missing) {

  /** Rendered beside the video. */
  private static final String POSTER = "thumbnail.png";

  private static final List<Artefact> ORDER =
      List.of(
          Artefact.VIDEO, Artefact.VOICEOVER, Artefact.SCRIPT, Artefact.SUBTITLES, Artefact.WORDS);

  /**
   * A link to a file.
   *
   * @param text what it is called
   */
  record FileLink(String text, String href) {}

  static StoryMedia of(StoryRun run, ReportLinks links) {
    Map<String, String> files = run == null ? Map.of() : run.files();
    String video = files.get(Artefact.VIDEO.label());
    String audio = files.get(Artefact.VOICEOVER.label());
    return new StoryMedia(
        present(video, links),
        present(audio, links),
        poster(video, links),
        present(files, links),
        missing(video, audio, links));
  }

  /** Whether there is anything to play. */
  boolean playable() {
    return video != null || audio != null;
  }

  private static String present(String file, ReportLinks links) {
    Path path = links.file(file);
    return path != null && Files.isRegularFile(path) ? links.to(file) : null;
  }

  private static List<FileLink> present(Map<String, String> files, ReportLinks links) {
    List<FileLink> there = new ArrayList<>();
    for (Artefact artefact : ORDER) {
      String file = files.get(artefact.label());
      String href = present(file, links);
      if (href != null) {
        there.add(new FileLink(links.file(file).getFileName().toString(), href));
      }
    }
    return there;
  }

  private static String poster(String video, ReportLinks links) {
    Path path = links.file(video);
    return path == null ? null : present(path.resolveSibling(POSTER).toString(), links);
  }

  private static String missing(String video, String audio, ReportLinks links) {
    if (video != null && present(video, links) == null) {
      return video + " is not here, so the video cannot be played.";
    }
    if (video == null && audio != null && present(audio, links) == null) {
      return audio + " is not here, so the voiceover cannot be played.";
    }
    return video == null && audio == null ? "There is no video and no voiceover." : "";
  }
}
