package dev.storygen.ffmpeg.scenery;

import dev.storygen.ffmpeg.draw.Noise;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.provider.Scene;
import dev.storygen.provider.StoryLook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses what each scene of a story shows: by its words, those of the brief, and a seed. */
final class ScenePlan {

  /** Scenes in a row that stay at a place that their words do not name. */
  private static final int LONGEST_STAY = 2;

  private final List<Place> ranking;
  private final Map<Place, Integer> named;
  private final Palette mood;
  private final DayArc day;
  private final int seed;
  private Place place;
  private int stay;

  private ScenePlan(StoryLook look, List<Scene> scenes) {
    this.mood = Palette.of(look);
    this.seed = mood.seed();
    this.named = named(look, scenes);
    this.ranking =
        Stream.of(Place.values())
            .sorted(
                Comparator.comparingInt((Place each) -> -named.getOrDefault(each, 0))
                    .thenComparing(each -> Noise.white(each.ordinal(), seed)))
            .toList();
    this.day = new DayArc(look, seed);
    this.place = ranking.get(0);
  }

  /**
   * The settings of a story's scenes, in order. The same story gives the same ones.
   *
   * @param duration of the story, in seconds
   */
  static List<Setting> of(StoryLook look, List<Scene> scenes, double duration) {
    ScenePlan plan = new ScenePlan(look, scenes);
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      settings.add(plan.next(scenes.get(i), i, scenes.get(i).start() / duration));
    }
    return settings;
  }

  /** How often each place is named: the brief counts more than the script. */
  static Map<Place, Integer> named(StoryLook look, List<Scene> scenes) {
    String script = scenes.stream().map(Scene::text).collect(Collectors.joining(" "));
    Map<Place, Integer> counts = new EnumMap<>(Place.class);
    add(counts, String.join(" ", look.locations()), 6);
    add(counts, look.title() + " " + look.theme(), 3);
    add(counts, look.tone(), 1);
    add(counts, script, 1);
    return counts;
  }

  private static void add(Map<Place, Integer> counts, String text, int weight) {
    Keywords.loaded()
        .count(Place.class, text)
        .forEach((place, count) -> counts.merge(place, weight * count, Integer::sum));
  }

  private Setting next(Scene scene, int number, double progress) {
    Optional<Place> said = said(scene.text());
    Place next =
        said.orElseGet(() -> number > 0 && stay >= LONGEST_STAY ? elsewhere(number) : place);
    stay = next == place && said.isEmpty() ? stay + 1 : 0;
    place = next;
    Hour hour = day.hour(scene.text(), progress);
    double shift = 16 * Noise.white(number, seed + 5) - 8;
    return new Setting(
        place,
        hour,
        day.weather(scene.text()),
        hour.colours(mood, shift),
        seed * 31 + number * 7919);
  }

  /** The place that the words of a scene name most often; the story's places first. */
  private Optional<Place> said(String text) {
    Map<Place, Integer> counts = Keywords.loaded().count(Place.class, text);
    return ranking.stream()
        .filter(counts::containsKey)
        .max(
            Comparator.comparingDouble(
                each ->
                    counts.get(each)
                        + 0.5
                            * named.getOrDefault(each, 0)
                            / (1.0 + named.size())
                            / Math.max(1, named.getOrDefault(ranking.get(0), 1))));
  }

  /** Another of the two or three places of the story. */
  private Place elsewhere(int number) {
    int known = (int) ranking.stream().filter(named::containsKey).count();
    List<Place> others =
        ranking.subList(0, Math.max(3, Math.min(4, known))).stream()
            .filter(each -> each != place)
            .toList();
    return others.get((int) (Noise.white(number, seed + 9) * 0.999 * others.size()));
  }
}
