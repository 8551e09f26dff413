package dev.storygen.pipeline;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Stage;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ProviderCalls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;

/** Generates the images of a story's scenes, one after another. */
final class SceneImages {

  private final ImageContext context;
  private final List<ScenePassage> scenes;
  private final StoryFiles files;
  private final StoryOutput output;
  private final Function<Path, Optional<String>> videoDefect;
  private final List<Path> images = new ArrayList<>();

  /** A line for each image that names who made it. */
  private final List<String> credits = new ArrayList<>();

  /**
   * @param videoDefect why a video cannot be shown, as a sentence without full stop; empty if it
   *     can
   */
  SceneImages(
      ImageContext context,
      List<ScenePassage> scenes,
      StoryFiles files,
      StoryOutput output,
      Function<Path, Optional<String>> videoDefect) {
    this.context = context;
    this.scenes = scenes;
    this.files = files;
    this.output = output;
    this.videoDefect = videoDefect;
  }

  /**
   * Generates the missing images: a fallback continues after the last image of the provider before.
   *
   * @return an image for each scene
   */
  List<Path> generate(ImageGenerator generator, ProviderCalls calls) throws Exception {
    while (images.size() < scenes.size()) {
      images.add(next(generator, calls));
    }
    if (!credits.isEmpty()) {
      output.writeString(Stage.IMAGES, files.credits(), String.join("\n", credits) + "\n");
    }
    return List.copyOf(images);
  }

  private Path next(ImageGenerator generator, ProviderCalls calls) throws Exception {
    int number = images.size() + 1;
    String scene = scenes.get(number - 1).text();
    Path raw = files.rawImage();
    return calls.call(
        StageInputs.image(generator, context, scene, number, raw),
        meter -> generate(generator, number, scene, raw, meter),
        credit -> {
          ImageFormat format = format(raw, generator.name() + "'s %s of scene " + number);
          Path image = files.image(number, format.extension());
          output.copy(Stage.IMAGES, raw, image);
          credit(image, credit);
          return image;
        });
  }

  private ImageFormat format(Path raw, String name) throws IOException {
    ImageFormat format = ImageFormat.of(raw, name.formatted("image"));
    if (format == ImageFormat.MP4) {
      Optional<String> defect = videoDefect.apply(raw);
      if (defect.isPresent()) {
        throw TransientException.invalidResponse(
            name.formatted("video") + " cannot be shown: " + defect.get() + ".");
      }
    }
    return format;
  }

  private void credit(Path image, String credit) {
    if (!credit.isEmpty()) {
      credits.add(image.getFileName() + ": " + credit);
    }
  }

  private String generate(
      ImageGenerator generator, int number, String scene, Path raw, UsageMeter meter)
      throws IOException {
    try {
      return generator.generate(context, scene, raw, meter);
    } catch (TransientException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          "scene %d of %d, which begins with '%s': %s"
              .formatted(number, scenes.size(), StringUtils.abbreviate(scene, 60), e.getMessage()),
          e);
    }
  }
}
