package dev.storygen.embedded.ideas;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.embedded.grammar.Grammar;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The grammar of story ideas, as read from {@code grammar/ideas.yaml}. Points are keyed by the name
 * of a platform, a region, an age group or a gender.
 *
 * @param narrators narrator types
 * @param tones by tone
 * @param lengths points by the largest word count that they apply to
 * @param narratorPoints by the narrator's gender
 * @param otherPoints by the kind of the other character
 * @param plots by name, one for each of {@link Grammar#plots()}
 */
public record IdeaGrammar(
    List<String> narrators,
    Map<String, ToneProfile> tones,
    SortedMap<Integer, Map<String, Integer>> lengths,
    Map<String, Map<String, Integer>> narratorPoints,
    Map<String, Map<String, Integer>> otherPoints,
    Map<String, PlotIdea> plots) {

  /** Voice styles, goals, length in words and potential points of the stories of a tone. */
  record ToneProfile(
      List<String> voiceStyles, List<String> goals, int words, Map<String, Integer> points) {}

  /** The values of brief fields for a plot. */
  public record PlotIdea(
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

  public IdeaGrammar {
    lengths = new TreeMap<>(lengths);
  }

  /**
   * Reads the resource.
   *
   * @throws IllegalArgumentException if it is invalid
   */
  public static IdeaGrammar load() {
    return Grammar.read("ideas.yaml", new TypeReference<IdeaGrammar>() {});
  }
}
