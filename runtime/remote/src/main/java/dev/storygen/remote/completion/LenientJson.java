package dev.storygen.remote.completion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads JSON as models write it: trailing commas, raw line breaks, Python's quotes. */
final class LenientJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern NEXT_OBJECT = Pattern.compile(",?\\s{1,20}\\{");

  private LenientJson() {}

  /**
   * The first value of a text.
   *
   * @param end index after the value
   */
  record Value(JsonNode json, int end) {}

  /**
   * Reads the first value; text after it is ignored. Objects on lines of their own (JSON Lines) are
   * one list. Empty if the first one is broken or truncated.
   */
  static Optional<Value> read(String text) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    int end = 0;
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonNode json = MAPPER.readTree(parser);
      while (json != null && (lines.isEmpty() || json.isObject() && lines.get(0).isObject())) {
        lines.add(json);
        end = (int) parser.currentLocation().getCharOffset();
        json =
            NEXT_OBJECT.matcher(text).region(end, text.length()).lookingAt()
                ? MAPPER.readTree(parser)
                : null;
      }
    } catch (IOException e) {
      // Text follows, or the first value is broken.
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Value(lines.size() == 1 ? lines.get(0) : lines, end));
  }
}
