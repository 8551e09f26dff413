package dev.storygen.ffmpeg.scenery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.Scene;
import dev.storygen.provider.StoryLook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenePlanTest {

  private static StoryLook look(String story, String theme, String... locations) {
    return new StoryLook(story, "Nine", "", theme, "", "", List.of(locations));
  }

  private static List<Setting> plan(StoryLook look, String... texts) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      scenes.add(new Scene(texts[i], Math.max(0, 8 * i - 0.4), 8 * i));
    }
    return ScenePlan.of(look, scenes, 8.0 * texts.length);
  }

  private static Place place(String text) {
    return plan(look("a", ""), text).get(0).place();
  }

  @Test
  void theWordsOfASceneNameItsPlace() {
    assertThat(place("The boats left the harbour.")).isEqualTo(Place.SEA);
    assertThat(place("He drove down the highway.")).isEqualTo(Place.ROAD);
    assertThat(place("She sat down in the kitchen, by the window.")).isEqualTo(Place.ROOM);
    assertThat(place("Wolves ran between the trees.")).isEqualTo(Place.FOREST);
    assertThat(place("A crowd, and neon in every street")).isEqualTo(Place.CITY);
    assertThat(place("The barn on the hill")).isEqualTo(Place.COUNTRY);
    assertThat(place("The balloon flew into the clouds")).isEqualTo(Place.SKY);
    assertThat(place("a computer with a secret")).isEqualTo(Place.ABSTRACT);
  }

  @Test
  void aWordThatOnlyContainsAnotherIsNotMeant() {
    Set<Place> places = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      places.add(plan(look("a" + i, ""), "A season of research").get(0).place());
    }
    assertThat(places).hasSizeGreaterThan(2);
  }

  @Test
  void theBriefDecidesWhereAScenesWordsDoNot() {
    assertThat(plan(look("a", "", "the coast of Maine"), "Nobody answered.").get(0).place())
        .isEqualTo(Place.SEA);
    assertThat(plan(look("a", "life on a farm"), "Nobody answered.").get(0).place())
        .isEqualTo(Place.COUNTRY);
  }

  @Test
  void theWordsOfASceneNameHourAndWeather() {
    Setting setting = plan(look("a", ""), "At midnight it rained.").get(0);
    assertThat(setting.hour()).isEqualTo(Hour.NIGHT);
    assertThat(setting.weather()).isEqualTo(Weather.RAIN);
    assertThat(plan(look("a", ""), "Snow fell at dawn.").get(0))
        .extracting(Setting::hour, Setting::weather)
        .containsExactly(Hour.DAWN, Weather.SNOW);
  }

  @Test
  void whatASceneSaysHoldsForTheNextOne() {
    assertThat(plan(look("a", ""), "At noon he came.", "He spoke.").get(1).hour())
        .isEqualTo(Hour.DAY);
  }

  @Test
  void theTimeOfDayMovesOverAStory() {
    String[] texts = new String[40];
    java.util.Arrays.fill(texts, "Nobody answered.");
    Set<Hour> hours = new HashSet<>();
    plan(look("a", ""), texts).forEach(setting -> hours.add(setting.hour()));
    assertThat(hours).hasSizeGreaterThan(1);
  }

  @Test
  void aStoryThatNamesNoPlaceDoesNotStayAtOne() {
    String[] texts = new String[12];
    java.util.Arrays.fill(texts, "Nobody answered.");
    List<Setting> settings = plan(look("a", ""), texts);
    for (int i = 3; i < settings.size(); i++) {
      Set<Place> places = new HashSet<>();
      settings.subList(i - 3, i + 1).forEach(setting -> places.add(setting.place()));
      assertThat(places).as("scenes %d to %d", i - 3, i).hasSizeGreaterThan(1);
    }
  }

  @Test
  void theSameStoryHasTheSameScenes() {
    assertThat(plan(look("a", "grief"), "One.", "Two.", "Three."))
        .isEqualTo(plan(look("a", "grief"), "One.", "Two.", "Three."));
  }

  @Test
  void twentyStoriesLookDifferent() {
    Set<String> looks = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Setting setting = plan(look("story-" + i, ""), "Nobody answered.").get(0);
      looks.add(setting.place() + " " + setting.hour() + " " + setting.palette().horizon());
    }
    assertThat(looks).hasSize(20);
  }

  @Test
  void foreignAndEmptyTextsHaveAPlace() {
    assertThat(plan(look("a", ""), "", "夜の海", "…—!")).hasSize(3);
  }
}
