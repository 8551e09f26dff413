package dev.storygen.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Deliveries of briefs in English that say one thing each. */
public final class Deliveries {

  private Deliveries() {}

  /** With pictures. */
  public static Delivery of(Visuals visuals) {
    return of(visuals, List.of(), Map.of());
  }

  /** With an image for each scene. */
  public static Delivery ofScenes(SceneImage... scenes) {
    return of(new Visuals(Optional.empty(), Optional.empty(), List.of(scenes)));
  }

  /** With the formats of these names. */
  public static Delivery ofFormats(String... names) {
    return of(Visuals.defaults(), PictureFormats.of(List.of(names), "formats"), Map.of());
  }

  /** With voices by speaker. */
  public static Delivery ofVoices(Map<String, String> voices) {
    return of(Visuals.defaults(), List.of(), voices);
  }

  private static Delivery of(
      Visuals visuals, List<PictureFormat> formats, Map<String, String> voices) {
    return new Delivery(
        Locale.US,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        CaptionLook.defaults(),
        Optional.empty(),
        visuals,
        formats,
        voices);
  }
}
