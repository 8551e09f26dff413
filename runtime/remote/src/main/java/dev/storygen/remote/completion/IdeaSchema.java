package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.storygen.model.BriefKey;
import dev.storygen.remote.prompts.PromptTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON Schema of ideas, sent in the prompt and used to validate answers. */
public final class IdeaSchema {

  private static final String TEMPLATE = "ideas.schema.template";

  /** The schema's text: a required property for each of {@link BriefKey#proposed()}. */
  public static final String TEXT = read();

  /** Compiled on first use: this takes half a second, and scripts do not need it. */
  private static final class Compiled {

    static final Schema SCHEMA =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry ->
                    registry.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()))
            .getSchema(TEXT);
  }

  private IdeaSchema() {}

  /**
   * Validates an answer.
   *
   * @return errors; empty if the answer is valid
   */
  static List<Error> validate(JsonNode json) {
    return Compiled.SCHEMA.validate(json);
  }

  private static String read() {
    List<BriefKey> keys = BriefKey.proposed();
    PromptTemplate template =
        new PromptTemplate(TEMPLATE, template(), Set.of("required", "properties"));
    return template.fill(
        Map.of(
            "required",
            keys.stream().map(IdeaSchema::quotedLabel).collect(Collectors.joining(", ")),
            "properties",
            keys.stream().map(IdeaSchema::property).collect(Collectors.joining(",\n        "))));
  }

  private static String quotedLabel(BriefKey key) {
    return '"' + key.label() + '"';
  }

  private static String property(BriefKey key) {
    return quotedLabel(key) + ": { \"$ref\": \"#/$defs/" + definition(key) + "\" }";
  }

  /** The name of a definition in the template. */
  private static String definition(BriefKey key) {
    return switch (key.type()) {
      case TEXT -> "text";
      case LIST -> key == BriefKey.LOCATIONS ? key.label() : "list";
      default -> key.label();
    };
  }

  private static String template() {
    try (InputStream in = IdeaSchema.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
