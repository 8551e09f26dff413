package dev.storygen.ffmpeg.scenery;

import dev.storygen.provider.Scene;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.util.List;

/** The scenes of a story and their pictures. */
public final class Scenes {

  private final List<Scene> scenes;
  private final List<Setting> settings;
  private final VideoFormat format;
  private final double duration;

  /**
   * @param scenes at least one
   * @param duration of the story, in seconds
   */
  public Scenes(StoryLook look, List<Scene> scenes, VideoFormat format, double duration) {
    this.scenes = List.copyOf(scenes);
    this.settings = ScenePlan.of(look, scenes, Math.max(1, duration));
    this.format = format;
    this.duration = duration;
  }

  /** What the texts of a brief name, as far as it decides what is drawn. */
  public static String named(StoryLook look) {
    return ScenePlan.named(look, List.of()) + " " + DayArc.named(look);
  }

  public int count() {
    return scenes.size();
  }

  /** When the words before a scene end, in seconds. */
  public double pause(int scene) {
    return scenes.get(scene).pause();
  }

  /** When a scene starts, in seconds. */
  public double start(int scene) {
    return scene == 0 ? 0 : scenes.get(scene).start();
  }

  /** When the next scene starts, in seconds; after the last one, the end of the story. */
  public double end(int scene) {
    return scene + 1 < scenes.size() ? scenes.get(scene + 1).start() : duration;
  }

  /** Whether a scene shows the same place as the one before. */
  public boolean staysAtPlace(int scene) {
    return scene > 0 && settings.get(scene).place() == settings.get(scene - 1).place();
  }

  /** Paints the layers of a scene. */
  public Picture paint(int scene) {
    return new Picture(
        settings.get(scene), format.width(), format.height(), end(scene) - start(scene));
  }

  /** A number that depends on the story and a scene. */
  public int seed(int scene) {
    return settings.get(scene).seed();
  }
}
