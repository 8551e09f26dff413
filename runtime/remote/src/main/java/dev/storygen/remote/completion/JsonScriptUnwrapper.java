package dev.storygen.remote.completion;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Extracts the script from a JSON object, which some models return unasked. */
final class JsonScriptUnwrapper {

  private static final JsonMapper LENIENT =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private static final Pattern OBJECT = Pattern.compile("(?s)\\s*\\{\\s*\".*");

  /** Field names that models use for the script. */
  private static final List<String> FIELDS =
      List.of("script", "revised_script", "revisedScript", "story", "narration", "text", "content");

  private JsonScriptUnwrapper() {}

  /**
   * Returns the script in a JSON object; other text unchanged; an empty text if the object is
   * truncated or has no script.
   */
  static String unwrap(String text) {
    if (!OBJECT.matcher(text).matches()) {
      return text;
    }
    try {
      JsonNode object = LENIENT.readTree(text);
      return FIELDS.stream()
          .map(object::path)
          .map(JsonScriptUnwrapper::paragraphs)
          .filter(script -> !script.isBlank())
          .findFirst()
          .orElse("");
    } catch (JacksonException e) {
      // Truncated JSON has no complete script.
      return "";
    }
  }

  private static String paragraphs(JsonNode value) {
    Stream<JsonNode> parts =
        value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    return parts
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .collect(Collectors.joining("\n\n"));
  }
}
