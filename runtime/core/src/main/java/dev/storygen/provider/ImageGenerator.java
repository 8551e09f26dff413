package dev.storygen.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Generates or finds images or videos of scenes. Safe for use by many threads. */
public interface ImageGenerator extends Provider {

  /** What {@link #generate} returns where nobody is to be named. */
  String NO_CREDIT = "";

  /**
   * The inputs of an image, by the name that users know: all that {@link #generate} reads of its
   * arguments and of files. The default names everything.
   */
  default Map<String, Object> inputs(ImageContext context, String scene) {
    Map<String, Object> inputs = context.inputs();
    inputs.put("scene", scene);
    return inputs;
  }

  /**
   * Generates one image, or a video that is shown as one: looped and without its sound.
   *
   * @param context what all images of the story have in common
   * @param scene the narration while the image is shown
   * @param image where to write it, as PNG, JPEG or MP4 whatever the extension
   * @return who made it and where it is from, as one line; {@link #NO_CREDIT} if nobody is to be
   *     named
   * @throws TransientException if trying again may help
   * @throws IOException if the service refuses, or the file cannot be written
   */
  String generate(ImageContext context, String scene, Path image, UsageMeter meter)
      throws IOException;
}
