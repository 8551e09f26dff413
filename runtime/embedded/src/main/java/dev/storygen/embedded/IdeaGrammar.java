package dev.storygen.embedded;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that ideas for stories are made of, as it stands in {@code grammar/ideas.yaml}. Points are by
 * name of a platform, a region, an age group or a gender.
 *
 * @param narrators what a narrator can be
 * @param moods by tone
 * @param lengths points by the most words that they hold for
 * @param narratorPoints by the narrator's gender
 * @param otherPoints by the kind of the other character
 * @param plots by name, one for each of {@link Grammar#plots()}
 */
record IdeaGrammar(
    List<String> narrators,
    Map<String, Mood> moods,
    SortedMap<Integer, Map<String, Integer>> lengths,
    Map<String, Map<String, Integer>> narratorPoints,
    Map<String, Map<String, Integer>> otherPoints,
    Map<String, Sketch> plots) {

  /** How stories of a tone are told, and what for. */
  record Mood(
      List<String> voiceStyles, List<String> goals, int words, Map<String, Integer> points) {}

  /** A plot as it is proposed. */
  record Sketch(
      List<String> titles,
      List<String> tones,
      String theme,
      String outcome,
      String emotionalCore,
      String powerDynamic,
      String timeline,
      String twistType,
      String characterArc,
      String targetMoral) {}

  IdeaGrammar {
    lengths = new TreeMap<>(lengths);
  }

  /**
   * Reads the resource.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  static IdeaGrammar load() {
    return Grammar.read("ideas.yaml", new TypeReference<IdeaGrammar>() {});
  }
}
