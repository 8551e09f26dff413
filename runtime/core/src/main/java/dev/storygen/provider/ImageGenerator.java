package dev.storygen.provider;

import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Path;

/** Draws pictures of scenes. Safe for use by many threads. */
public interface ImageGenerator extends Provider {

  /**
   * Draws one picture.
   *
   * @param scene what is told while the picture is seen
   * @param image where to write it, as PNG or JPEG whatever the extension
   * @throws TransientException if trying again may help
   * @throws IOException if the service refuses, or the file cannot be written
   */
  void illustrate(StoryBrief brief, String scene, Path image, UsageMeter meter) throws IOException;
}
