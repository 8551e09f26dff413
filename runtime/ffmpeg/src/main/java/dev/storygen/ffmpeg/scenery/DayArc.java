package dev.storygen.ffmpeg.scenery;

import static dev.storygen.ffmpeg.scenery.Hour.DAWN;
import static dev.storygen.ffmpeg.scenery.Hour.DAY;
import static dev.storygen.ffmpeg.scenery.Hour.DUSK;
import static dev.storygen.ffmpeg.scenery.Hour.NIGHT;

import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.provider.StoryLook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Time of day and weather over a story: as its words say, else along an arc. */
final class DayArc {

  private static final List<List<Hour>> BRIGHT =
      List.of(
          List.of(DAWN, DAY, DAY, DUSK),
          List.of(DAY, DUSK, NIGHT, DAWN),
          List.of(NIGHT, DAWN, DAY),
          List.of(DAY, DAY, DUSK));

  private static final List<List<Hour>> DARK =
      List.of(
          List.of(DUSK, NIGHT, NIGHT, DAWN),
          List.of(NIGHT, NIGHT, DAWN),
          List.of(DAY, DUSK, NIGHT),
          List.of(DUSK, NIGHT, DUSK));

  private final List<Hour> arc;
  private final Weather usual;
  private Optional<Hour> saidHour = Optional.empty();
  private Optional<Weather> saidWeather = Optional.empty();

  DayArc(StoryLook look, int seed) {
    String mood = Palette.mood(look);
    boolean dark = mood.equals("eerie") || mood.equals("sad") || mood.equals("fierce");
    List<List<Hour>> arcs = dark ? DARK : BRIGHT;
    this.arc = arcs.get((int) (Noise.white(11, seed) * 3.999));
    this.usual = usual(look, mood, Noise.white(12, seed));
  }

  private static Weather usual(StoryLook look, String mood, double chance) {
    Optional<Weather> said = most(named(look));
    if (said.isPresent()) {
      return said.get();
    }
    if (chance < 0.25) {
      return mood.equals("sad")
          ? Weather.RAIN
          : mood.equals("eerie") ? Weather.FOG : Weather.CLOUDY;
    }
    return chance < 0.5 ? Weather.CLOUDY : Weather.CLEAR;
  }

  /** How often the texts of a brief name a weather. */
  static Map<Weather, Integer> named(StoryLook look) {
    String brief = String.join(" ", look.locations()) + " " + look.title() + " " + look.theme();
    return Keywords.loaded().count(Weather.class, brief);
  }

  /**
   * The hour of the next scene. What a scene says holds for the one after it, too.
   *
   * @param progress of the story, 0 to 1
   */
  Hour hour(String text, double progress) {
    Optional<Hour> said = most(Keywords.loaded().count(Hour.class, text));
    Optional<Hour> now = said.or(() -> saidHour);
    saidHour = said;
    int part = (int) Math.min(arc.size() - 1, progress * arc.size());
    return now.orElse(arc.get(part));
  }

  /** The weather of the next scene. What a scene says holds for the one after it, too. */
  Weather weather(String text) {
    Optional<Weather> said = most(Keywords.loaded().count(Weather.class, text));
    Optional<Weather> now = said.or(() -> saidWeather);
    saidWeather = said;
    return now.orElse(usual);
  }

  private static <E extends Enum<E>> Optional<E> most(Map<E, Integer> counts) {
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
