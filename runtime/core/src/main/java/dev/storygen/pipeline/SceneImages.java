package dev.storygen.pipeline;

import dev.storygen.media.AtomicFile;
import dev.storygen.media.StoryFiles;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ProviderCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Has a story's scenes drawn, one after another. */
final class SceneImages {

  private final ImageContext context;
  private final List<ScenePassage> scenes;
  private final StoryFiles files;
  private final List<Path> drawn = new ArrayList<>();

  SceneImages(ImageContext context, List<ScenePassage> scenes, StoryFiles files) {
    this.context = context;
    this.scenes = scenes;
    this.files = files;
  }

  /**
   * Has those drawn that are not yet: who takes over goes on where the one before came to.
   *
   * @return a picture for each scene
   */
  List<Path> by(ImageGenerator illustrator, ProviderCalls calls) throws Exception {
    while (drawn.size() < scenes.size()) {
      drawn.add(calls.call(meter -> next(illustrator, meter)));
    }
    return List.copyOf(drawn);
  }

  private Path next(ImageGenerator illustrator, UsageMeter meter) throws IOException {
    int number = drawn.size() + 1;
    String scene = scenes.get(number - 1).text();
    Path raw = files.rawImage();
    try {
      illustrator.generate(context, scene, raw, meter);
    } catch (TransientException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          "scene %d of %d, which begins with '%s': %s"
              .formatted(number, scenes.size(), StringUtils.abbreviate(scene, 60), e.getMessage()),
          e);
    }
    ImageFormat kind = ImageFormat.of(raw, illustrator.name() + "'s picture of scene " + number);
    return AtomicFile.write(
        files.image(number, kind.extension()),
        image -> {
          Files.move(raw, image, StandardCopyOption.REPLACE_EXISTING);
          return files.image(number, kind.extension());
        });
  }
}
