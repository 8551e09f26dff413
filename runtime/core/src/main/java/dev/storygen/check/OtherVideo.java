package dev.storygen.check;

import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.StoryArtefacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.FilenameUtils;

/**
 * A video of a story beside the first one.
 *
 * @param name of the file
 * @param file null where it is missing
 * @param format what it should be; empty where nobody knows
 */
record OtherVideo(String name, Path file, Optional<PictureFormat> format) {

  private static final String PREFIX = "video-";

  /**
   * The other videos of a story, by name: those that are there, and those that should be.
   *
   * @param expected formats by file name
   */
  static List<OtherVideo> of(StoryArtefacts story, Map<String, PictureFormat> expected) {
    Map<String, OtherVideo> videos = new TreeMap<>();
    expected.forEach(
        (name, format) -> {
          if (name.startsWith(PREFIX)) {
            videos.put(name, new OtherVideo(name, null, Optional.of(format)));
          }
        });
    for (Path file : story.otherVideos()) {
      String name = file.getFileName().toString();
      Optional<PictureFormat> format =
          Optional.ofNullable(expected.get(name)).or(() -> PictureFormats.of(label(name)));
      videos.put(name, new OtherVideo(name, file, format));
    }
    return List.copyOf(videos.values());
  }

  /** What tells its measurements from those of the first: {@code landscape}. */
  String label() {
    return label(name);
  }

  /** The name of the thumbnail that storygen makes of it: {@code thumbnail-landscape.png}. */
  String thumbnail() {
    return "thumbnail-" + label() + ".png";
  }

  private static String label(String name) {
    return FilenameUtils.removeExtension(name).substring(PREFIX.length());
  }
}
