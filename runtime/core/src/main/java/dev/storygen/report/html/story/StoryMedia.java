package dev.storygen.report.html.story;

import dev.storygen.media.FileNames;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.Artefact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The links to the files of a story.
 *
 * @param video link; null if there is none
 * @param audio link to the voiceover; null if there is none
 * @param poster link to the poster frame of the video; null if there is none
 * @param files links to all files that exist
 * @param credits who made the images, a line each
 * @param missingNote a sentence about missing media; empty if none is missing
 */
record StoryMedia(
    String video,
    String audio,
    String poster,
    List<FileLink> files,
    List<String> credits,
    String missingNote) {

  /** The renderer writes it beside the video. */
  private static final String POSTER = "thumbnail.png";

  /** The images' stage writes it there, too. */
  private static final String CREDITS = "credits.txt";

  /** Bytes of credits that are shown: about a thousand lines. */
  private static final int MAX_CREDITS = 100_000;

  private static final List<Artefact> ORDER =
      List.of(
          Artefact.VIDEO, Artefact.VOICEOVER, Artefact.SCRIPT, Artefact.SUBTITLES, Artefact.WORDS);

  /**
   * A link to a file.
   *
   * @param text the file name
   */
  record FileLink(String text, String href) {}

  static StoryMedia of(StoryRun run, ReportLinks links) {
    Map<String, String> files = run == null ? Map.of() : run.files();
    String video = files.get(Artefact.VIDEO.label());
    String audio = files.get(Artefact.VOICEOVER.label());
    return new StoryMedia(
        linkIfExists(video, links),
        linkIfExists(audio, links),
        poster(video, links),
        existing(files, links),
        credits(video == null ? audio : video, links),
        missingNote(video, audio, links));
  }

  private static String linkIfExists(String file, ReportLinks links) {
    Path path = links.resolve(file);
    return path != null && Files.isRegularFile(path) ? links.relativeUrl(file) : null;
  }

  private static List<FileLink> existing(Map<String, String> files, ReportLinks links) {
    List<FileLink> existing = new ArrayList<>();
    List<String> labels = new ArrayList<>(ORDER.stream().map(Artefact::label).toList());
    files.keySet().stream().filter(label -> !labels.contains(label)).sorted().forEach(labels::add);
    for (String label : labels) {
      String file = files.get(label);
      String href = linkIfExists(file, links);
      if (href != null) {
        existing.add(new FileLink(links.resolve(file).getFileName().toString(), href));
      }
    }
    return existing;
  }

  private static String poster(String video, ReportLinks links) {
    Path path = links.resolve(video);
    return path == null ? null : linkIfExists(path.resolveSibling(POSTER).toString(), links);
  }

  private static List<String> credits(String media, ReportLinks links) {
    Path path = links.resolve(media);
    if (path == null) {
      return List.of();
    }
    Path file = path.resolveSibling(CREDITS);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MAX_CREDITS), StandardCharsets.UTF_8);
      String rest = in.read() < 0 ? "" : "\nThe rest is in " + CREDITS + ".";
      return (text + rest).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      return List.of(CREDITS + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static String missingNote(String video, String audio, ReportLinks links) {
    String file = video == null ? audio : video;
    if (file == null) {
      return "There is no video and no voiceover.";
    }
    if (!FileNames.isUsable(file)) {
      return FileNames.unusable(file);
    }
    return linkIfExists(file, links) != null
        ? ""
        : "%s does not exist, so the %s cannot be played."
            .formatted(file, video == null ? "voiceover" : "video");
  }
}
