package dev.storygen.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.provider.Secret;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that writes its key into what becomes a story. */
class KeyInStoryTest {

  private static final String KEY = "sk-proj-0123456789abcdef";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"The key is sk-proj-0123456789abcdef, he said.\"}",
        "{\"text\": \"The key is \\u0073k-proj-0123456789abcdef, he said.\"}",
      })
  void theKeyIsReplaced(String body) throws IOException {
    assertThat(json(KEY, body).path("text").asText()).isEqualTo("The key is ***, he said.");
  }

  @Test
  void nestedTextsAreReplaced() throws IOException {
    JsonNode json =
        json(KEY, "{\"choices\": [{\"message\": {\"content\": \"%s\"}}], \"n\": 2}".formatted(KEY));

    assertThat(json).hasToString("{\"choices\":[{\"message\":{\"content\":\"***\"}}],\"n\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "ollama", "dummy-key"})
  void aShortKeyCouldBeAWord(String key) throws IOException {
    String body = "{\"text\":\"the %s of the house\"}".formatted(key);

    assertThat(json(key, body)).hasToString(body);
  }

  private static JsonNode json(String key, String body) throws IOException {
    return new ServiceResponse(
            new ServiceMessages("OpenAI", Optional.of(new Secret(key, "test"))),
            200,
            HttpHeaders.of(Map.of(), (name, value) -> true),
            body.getBytes(StandardCharsets.UTF_8))
        .json();
  }
}
