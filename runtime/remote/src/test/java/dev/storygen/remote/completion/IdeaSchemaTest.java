package dev.storygen.remote.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdeaSchemaTest {

  private final JsonNode schema = parse();

  @Test
  void everyProposedKeyIsRequiredInTheOrderOfTheKeys() {
    List<String> required = new ArrayList<>();
    schema.at("/$defs/idea/required").forEach(name -> required.add(name.asText()));
    List<String> properties = new ArrayList<>();
    schema.at("/$defs/idea/properties").fieldNames().forEachRemaining(properties::add);

    assertThat(required)
        .containsExactlyElementsOf(BriefKey.proposed().stream().map(BriefKey::label).toList());
    assertThat(properties).containsExactlyElementsOf(required);
  }

  @Test
  void everyReferenceIsDefined() {
    assertThat(schema.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(schema.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  private static JsonNode parse() {
    try {
      return Json.mapper().readTree(IdeaSchema.TEXT);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
