package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Renames fields as the schema spells them: models often answer in snake_case. */
final class IdeaFieldNormalizer {

  /** Does not match the age group {@code 10_15}. */
  private static final Pattern SNAKE_CASE = Pattern.compile("(?<=[A-Za-z])_([a-z])");

  private static final String GENDER = "narratorGender";

  private IdeaFieldNormalizer() {}

  /** Copies the JSON with field names in camelCase and the narrator's gender in lower case. */
  static JsonNode normalize(JsonNode json) {
    if (json.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.forEach(element -> array.add(normalize(element)));
      return array;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    json.properties()
        .forEach(field -> object.set(camelCase(field.getKey()), normalize(field.getValue())));
    if (object.path(GENDER).isTextual()) {
      object.put(GENDER, object.path(GENDER).textValue().strip().toLowerCase(Locale.ROOT));
    }
    return object;
  }

  private static String camelCase(String name) {
    return SNAKE_CASE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }
}
