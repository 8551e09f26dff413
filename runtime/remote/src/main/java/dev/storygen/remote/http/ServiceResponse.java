package dev.storygen.remote.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A response of a service. */
public final class ServiceResponse {

  /** Base64 audio exceeds Jackson's default limit; the body's size is limited before. */
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /** Generic types that some servers send for all content. */
  private static final List<String> UNSPECIFIC_TYPES =
      List.of("", "text/plain", "application/octet-stream", "binary/octet-stream");

  private final ServiceMessages messages;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  ServiceResponse(ServiceMessages messages, int status, HttpHeaders headers, byte[] body) {
    this.messages = messages;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public HttpHeaders headers() {
    return headers;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The content type without parameters, in lower case; empty if not sent. */
  String contentType() {
    String type = header("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The raw body. */
  byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8 text, of any content type, as the service sent it. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * The body as JSON, with or without a byte order mark; some servers send it as {@code text/html}.
   * Its texts are without the key of the service, since they may become part of a story.
   *
   * @throws TransientException if the body is not JSON, malformed or empty
   */
  public JsonNode json() throws TransientException {
    requireBody("JSON");
    boolean typed = contentType().contains("json") || UNSPECIFIC_TYPES.contains(contentType());
    try {
      return withoutKey(JSON.readValue(body));
    } catch (JacksonException e) {
      if (!typed) {
        throw unexpected("JSON");
      }
      throw outage("broken JSON: " + excerpt());
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory can be read.", e);
    }
  }

  private JsonNode withoutKey(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(withoutKey(field.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutKey(array.get(i)));
      }
    }
    return node.isTextual() ? TextNode.valueOf(messages.storyText(node.textValue())) : node;
  }

  /**
   * The body as audio or an image.
   *
   * @param kind top-level media type: {@code audio}, {@code image}
   * @throws TransientException if the body has another type or is empty
   */
  public byte[] media(String kind) throws TransientException {
    requireBody(kind);
    boolean unspecific =
        UNSPECIFIC_TYPES.contains(contentType()) && !contentType().startsWith("text");
    if (!contentType().startsWith(kind + "/") && !unspecific) {
      throw unexpected(kind);
    }
    return body.clone();
  }

  /** The start of the error message or body, for messages. */
  public String excerpt() {
    return messages.excerpt(ServiceError.parse(messages.redacted(text())).message());
  }

  private void requireBody(String expected) throws TransientException {
    if (text().isBlank()) {
      throw outage("an empty body, but expected " + expected);
    }
  }

  private TransientException unexpected(String expected) {
    return outage(contentType() + ", but expected " + expected + ": " + excerpt());
  }

  private TransientException outage(String content) {
    return TransientException.outage(
        messages.sentence("answered " + status + " with " + content + "."), Optional.empty());
  }
}
