package dev.storygen.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a story is delivered.
 *
 * @param language of script, voice and captions
 * @param images background images, absolute paths, in order; empty if there are none or they are
 *     generated
 * @param imagesGenerated whether an image provider generates the background images
 * @param expectedDuration expected length of the voiceover, in seconds
 * @param titleSpoken whether the title is spoken in front of the script; empty for as the build
 *     says
 * @param checks settings of the checks that judge it
 * @param captions the settings of captions that differ from those of the build
 * @param music under the voice; empty for as the build says
 * @param visuals background and transitions, as far as they differ from those of the build
 * @param formats of the videos, in order; empty for as the build says
 * @param voices by speaker of the script: {@code female}, {@code male} or a voice of the provider
 */
public record Delivery(
    Locale language,
    List<Path> images,
    boolean imagesGenerated,
    Optional<Double> expectedDuration,
    Optional<Boolean> titleSpoken,
    List<CheckSetting> checks,
    CaptionLook captions,
    Optional<Music> music,
    Visuals visuals,
    List<PictureFormat> formats,
    Map<String, String> voices) {

  public Delivery {
    formats = List.copyOf(formats);
    images = List.copyOf(images);
    checks = List.copyOf(checks);
    voices = Collections.unmodifiableMap(new LinkedHashMap<>(voices));
    if (imagesGenerated && !images.isEmpty()) {
      throw new IllegalArgumentException("Images are either given or generated.");
    }
  }

  /** With the settings of the build. */
  public Delivery(
      Locale language,
      List<Path> images,
      boolean imagesGenerated,
      Optional<Double> expectedDuration,
      Optional<Boolean> titleSpoken) {
    this(
        language,
        images,
        imagesGenerated,
        expectedDuration,
        titleSpoken,
        List.of(),
        CaptionLook.defaults(),
        Optional.empty(),
        Visuals.defaults(),
        List.of(),
        Map.of());
  }

  /** With the title spoken or not as the build says. */
  public Delivery(
      Locale language,
      List<Path> images,
      boolean imagesGenerated,
      Optional<Double> expectedDuration) {
    this(language, images, imagesGenerated, expectedDuration, Optional.empty());
  }

  /** The image files that the brief names, in order. */
  public List<Path> imageFiles() {
    return Stream.concat(images.stream(), visuals.scenes().stream().map(SceneImage::image))
        .toList();
  }

  /** US English, a background without images, any duration. */
  public static Delivery defaults() {
    return new Delivery(Locale.US, List.of(), false, Optional.empty());
  }
}
