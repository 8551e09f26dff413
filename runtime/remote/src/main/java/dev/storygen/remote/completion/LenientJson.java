package dev.storygen.remote.completion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON as models write it: trailing commas, raw line breaks, Python's quotes. */
final class LenientJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private LenientJson() {}

  /**
   * The first value of a text.
   *
   * @param end index after the value
   */
  record Value(JsonNode json, int end) {}

  /** Reads the first value; text after it is ignored. Empty if it is broken or truncated. */
  static Optional<Value> read(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonNode json = MAPPER.readTree(parser);
      return Optional.ofNullable(json)
          .map(value -> new Value(value, (int) parser.currentLocation().getCharOffset()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
