package dev.storygen.embedded;

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
 * All that stories are made of, as it stands in the {@code grammar} resources.
 *
 * @param plots by name
 * @param frame what goes around any plot
 * @param brief the same for a story of few words
 * @param tones by name, in the order in which they are looked for
 * @param threads small second stories that make a long one longer
 * @param lexicon words that the engine has to know
 */
record Grammar(
    Map<String, Plot> plots,
    Frame frame,
    Frame brief,
    Map<String, Tone> tones,
    List<Thread> threads,
    Lexicon lexicon) {

  private static final ObjectMapper YAML = YAMLMapper.builder().build();

  /**
   * A story to tell.
   *
   * @param keywords words of a brief that call for it
   * @param roles the kinds of {@link Lexicon#roles()} that its other character may be
   * @param others roles for a brief that names nobody
   * @param places where it starts, with their prepositions, for a brief that says nothing
   * @param things what it circles around where the title names no thing
   * @param let names for which one of several values is chosen, once a story
   * @param beats its lines
   * @param brief its lines for a story of few words
   */
  record Plot(
      List<String> keywords,
      List<String> roles,
      List<String> others,
      List<String> places,
      List<String> things,
      Map<String, List<String>> let,
      Telling beats,
      Telling brief) {}

  /** Lines before and after those of a plot. */
  record Frame(Telling before, Telling after) {}

  /** Lines that colour a story; {@code words} are those in a brief that ask for the tone. */
  record Tone(List<String> words, Telling beats) {}

  /** A small second story. All its lines up to level 6 are told, or none. */
  record Thread(String name, Map<String, List<String>> let, Telling beats) {}

  /**
   * Words that the engine has to know.
   *
   * @param roles kind of role, then "female", "male" or "either", then nouns
   * @param names by gender
   * @param places preposition, then nouns that want it
   * @param things nouns of things that a hand can hold
   * @param countable nouns that want an article
   */
  record Lexicon(
      Map<String, Map<String, List<String>>> roles,
      Map<String, List<String>> names,
      Map<String, List<String>> places,
      List<String> things,
      List<String> countable,
      List<String> ages) {}

  /**
   * Reads the resources.
   *
   * @throws IllegalArgumentException naming the resource and what is wrong with it
   */
  static Grammar load() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    for (String name : read("index.yaml", new TypeReference<List<String>>() {})) {
      plots.put(name, read("plots/" + name + ".yaml", new TypeReference<Plot>() {}));
    }
    return new Grammar(
        plots,
        read("frame.yaml", new TypeReference<Frame>() {}),
        read("brief.yaml", new TypeReference<Frame>() {}),
        read("tones.yaml", new TypeReference<LinkedHashMap<String, Tone>>() {}),
        read("threads.yaml", new TypeReference<List<Thread>>() {}),
        read("lexicon.yaml", new TypeReference<Lexicon>() {}));
  }

  /** Reads one resource; {@code yaml} is its text. */
  static <T> T parse(String resource, byte[] yaml, TypeReference<T> type) {
    try {
      return YAML.readValue(yaml, type);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The story grammar is broken in " + resource + ": " + reason(e), e);
    }
  }

  /** Reads one of the {@code grammar} resources. */
  static <T> T read(String name, TypeReference<T> type) {
    String resource = "grammar/" + name;
    try (InputStream stream = Grammar.class.getResourceAsStream(resource)) {
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
