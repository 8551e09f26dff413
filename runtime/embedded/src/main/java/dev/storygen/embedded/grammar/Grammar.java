package dev.storygen.embedded.grammar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The story grammar, as read from the {@code grammar} resources.
 *
 * @param plots by name
 * @param shared lines for every plot
 * @param shortShared lines for every plot in a short story
 * @param tones by name; the first that matches a brief is used
 * @param subplots additional plots for long stories
 * @param lexicon the words that the writer recognises
 */
public record Grammar(
    Map<String, Plot> plots,
    SharedLines shared,
    SharedLines shortShared,
    Map<String, Tone> tones,
    List<Subplot> subplots,
    Lexicon lexicon) {

  private static final ObjectMapper YAML = YAMLMapper.builder().build();

  /**
   * The main plot of a story.
   *
   * @param keywords words in a brief that select it
   * @param roles the kinds of {@link Lexicon#roles()} that its other character may be
   * @param otherCharacters roles for a brief without another character
   * @param places first locations, with their prepositions, for a brief without locations
   * @param things central objects, for a title without one
   * @param bindings names with several values, of which one is chosen per story; see {@link
   *     Binding}
   * @param beats its lines
   * @param shortBeats its lines for a short story
   */
  public record Plot(
      List<String> keywords,
      List<String> roles,
      List<String> otherCharacters,
      List<String> places,
      List<String> things,
      Map<String, List<String>> bindings,
      BeatLines beats,
      BeatLines shortBeats) {}

  /** Lines before and after those of a plot. */
  public record SharedLines(BeatLines before, BeatLines after) {}

  /** Lines for a tone; {@code words} are those in a brief that select it. */
  public record Tone(List<String> words, BeatLines beats) {}

  /** An additional plot. Either all its lines up to level 6 are used, or none. */
  public record Subplot(String name, Map<String, List<String>> bindings, BeatLines beats) {}

  /**
   * The words that the writer recognises.
   *
   * @param roles kind of role, then "female", "male" or "either", then nouns
   * @param names by gender
   * @param places preposition, then the nouns that take it
   * @param things nouns of small objects
   * @param countable nouns that take an article
   */
  public record Lexicon(
      Map<String, Map<String, List<String>>> roles,
      Map<String, List<String>> names,
      Map<String, List<String>> places,
      List<String> things,
      List<String> countable,
      List<String> ages) {}

  /**
   * Reads the resources.
   *
   * @throws IllegalArgumentException with the name of an invalid resource and the reason
   */
  public static Grammar load() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    for (String name : read("index.yaml", new TypeReference<List<String>>() {})) {
      plots.put(name, read("plots/" + name + ".yaml", new TypeReference<Plot>() {}));
    }
    return new Grammar(
        plots,
        read("shared.yaml", new TypeReference<SharedLines>() {}),
        read("short.yaml", new TypeReference<SharedLines>() {}),
        read("tones.yaml", new TypeReference<LinkedHashMap<String, Tone>>() {}),
        read("subplots.yaml", new TypeReference<List<Subplot>>() {}),
        read("lexicon.yaml", new TypeReference<Lexicon>() {}));
  }

  /**
   * Parses the text of a resource.
   *
   * @param resource name for messages
   */
  static <T> T parse(String resource, byte[] yaml, TypeReference<T> type) {
    try {
      return YAML.readValue(yaml, type);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The story grammar is invalid in " + resource + ": " + reason(e), e);
    }
  }

  /** Reads one of the {@code grammar} resources. */
  public static <T> T read(String name, TypeReference<T> type) {
    String resource = "grammar/" + name;
    try (InputStream stream = Grammar.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("The story grammar has no " + resource + ".");
      }
      return parse(resource, stream.readAllBytes(), type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof ValueInstantiationException ? e.getCause().getMessage() : e.getMessage();
  }
}
