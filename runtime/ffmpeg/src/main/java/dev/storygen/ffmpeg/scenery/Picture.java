package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.YuvFrame;

/** The picture of a scene while its camera moves. */
public final class Picture {

  private final Composition composition;
  private final double duration;
  private final int direction;

  /**
   * Paints the layers of a scene.
   *
   * @param duration of the scene, in seconds, over which the camera moves
   */
  Picture(Setting setting, int width, int height, double duration) {
    this.composition = new Composition(setting, width, height);
    this.duration = Math.max(1, duration);
    this.direction = composition.chance(0.5) ? 1 : -1;
    scenery(setting.place()).compose(composition);
  }

  private static Scenery scenery(Place place) {
    return switch (place) {
      case SEA -> new SeaScenery();
      case CITY -> new CityScenery();
      case FOREST -> new ForestScenery();
      case ROOM -> new RoomScenery();
      case ROAD -> new RoadScenery();
      case SKY -> new SkyScenery();
      case COUNTRY -> new CountryScenery();
      case ABSTRACT -> new AbstractScenery();
    };
  }

  /**
   * Draws the whole frame.
   *
   * @param seconds since the start of the scene
   */
  public void draw(YuvFrame target, double seconds) {
    double share = Math.max(0, Math.min(1, seconds / duration));
    double pan = direction * composition.panReach() * (2 * share - 1);
    double tilt = composition.tiltReach() * Math.cos(Math.PI * share);
    composition.draw(target, new Camera(pan, tilt, seconds));
  }
}
