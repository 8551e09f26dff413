package dev.storygen.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.media.DecodedText;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Json;
import dev.storygen.model.JsonProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@code words.json} that storygen or another tool wrote. A field is validated when it is
 * read, so that a wrong list of words does not hide the duration.
 */
public final class WordsFileReader {

  private final String name;
  private final String json;

  private WordsFileReader(String name, String json) {
    this.name = name;
    this.json = json;
  }

  /**
   * Loads a file.
   *
   * @throws UnreadableMediaException if the file is empty, too large or not a text
   * @throws IOException if the file cannot be read
   */
  public static WordsFileReader open(Path file) throws IOException {
    String name = file.getFileName().toString();
    String json = DecodedText.read(file).text();
    if (json.isBlank()) {
      throw new UnreadableMediaException(name + " is empty, but expected {\"words\": […]}");
    }
    return new WordsFileReader(name, json);
  }

  /**
   * The duration of the voiceover in seconds, above 0; empty if the file has no {@code duration}.
   *
   * @throws UnreadableMediaException if the file is not JSON or {@code duration} is not a positive
   *     number
   */
  public Optional<Double> duration() throws UnreadableMediaException {
    JsonNode root = parse(() -> Json.mapper().readTree(json));
    if (!root.isContainerNode()) {
      throw new UnreadableMediaException(
          name + " is " + shortened(root.toString()) + ", but expected {\"words\": […]}");
    }
    return positive(root, "duration", "seconds above 0");
  }

  /**
   * The factor on the speed of the voice; 1 if the file has no {@code speed}.
   *
   * @throws UnreadableMediaException if the file is not an object of JSON or {@code speed} is not a
   *     positive number
   */
  public double speed() throws UnreadableMediaException {
    return positive(root(), "speed", "a factor above 0").orElse(1.0);
  }

  private Optional<Double> positive(JsonNode root, String key, String expected)
      throws UnreadableMediaException {
    JsonNode value = root.path(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number > 0 && Double.isFinite(number))) {
      throw new UnreadableMediaException(
          name + ": '" + key + "' is " + value + ", but expected " + expected);
    }
    return Optional.of(number);
  }

  /**
   * The whole file.
   *
   * @throws UnreadableMediaException if it is not an object of JSON
   */
  JsonNode root() throws UnreadableMediaException {
    JsonNode root = parse(() -> Json.mapper().readTree(json));
    if (!root.isObject()) {
      throw new UnreadableMediaException(name + " is no object, but expected {\"words\": […]}");
    }
    return root;
  }

  /**
   * The words in the order of the file. Entries may be null, and their times are not validated.
   *
   * @throws UnreadableMediaException if the file is not JSON or has no list of words
   */
  public List<WordsFile.TimedEntry> words() throws UnreadableMediaException {
    WordsFile words = parse(() -> Json.mapper().readValue(json, WordsFile.class));
    if (words == null || words.words() == null) {
      throw new UnreadableMediaException(name + " has no 'words', but expected a list of them");
    }
    return words.words();
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse() throws JsonProcessingException;
  }

  private <T> T parse(Parser<T> parser) throws UnreadableMediaException {
    try {
      return parser.parse();
    } catch (JsonProcessingException e) {
      UnreadableMediaException unreadable =
          new UnreadableMediaException(name + " " + JsonProblem.describe(e, json));
      unreadable.initCause(e);
      throw unreadable;
    }
  }
}
