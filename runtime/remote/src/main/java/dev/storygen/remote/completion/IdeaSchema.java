package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** JSON Schema of ideas, sent in the prompt and used to validate answers. */
public final class IdeaSchema {

  /** The schema's text. */
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
    try (InputStream in = IdeaSchema.class.getResourceAsStream("ideas.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
