package dev.storygen.remote.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.http.ServiceResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * HTTP client for LangChain4j that sends one call through {@link
 * dev.storygen.remote.http.ServiceClient}, so that limits and exceptions are the same as for other
 * providers.
 */
final class LangChainHttpClient implements HttpClient, HttpClientBuilder {

  /** An answer with a story has some kilobytes. */
  private static final long MAX_RESPONSE_BYTES = 8 << 20;

  /** Headers that the endpoint sets itself: LangChain4j does not get the key. */
  private static final Set<String> KEY_HEADERS = Set.of("authorization", "x-api-key");

  /** LangChain4j does not map this stop reason. */
  private static final String ANTHROPIC_REFUSAL = "refusal";

  private final ChatEndpoint endpoint;
  private final UsageMeter meter;
  private ServiceResponse response;
  private JsonNode body;
  private IOException failure;

  LangChainHttpClient(ChatEndpoint endpoint, UsageMeter meter) {
    this.endpoint = endpoint;
    this.meter = meter;
  }

  /**
   * Calls a model that was built with this client.
   *
   * @throws TransientException if a retry may succeed
   * @throws IOException if a retry cannot succeed
   */
  ChatResponse chat(ChatModel model, List<ChatMessage> messages) throws IOException {
    try {
      ChatResponse response = model.chat(messages);
      if (body.path("stop_reason").asText().equals(ANTHROPIC_REFUSAL)) {
        throw unusable("refuses to answer.");
      }
      if (response.finishReason() != FinishReason.LENGTH) {
        rejectOtherContent();
      }
      return response;
    } catch (ContentFilteredException e) {
      throw unusable("refuses to answer: " + endpoint.messages().excerpt(e.getMessage()));
    } catch (RuntimeException e) {
      // LangChain4j wraps our exceptions, and throws its own if a field of the answer is missing.
      if (failure != null) {
        throw failure;
      }
      if (body == null) {
        throw e;
      }
      rejectOtherContent();
      throw unusable("answered without any text: " + response.excerpt());
    }
  }

  private void rejectOtherContent() throws TransientException {
    Optional<String> content = MessageContent.insteadOfText(body);
    if (content.isPresent()) {
      throw unusable(endpoint.messages().excerpt(content.get()));
    }
  }

  private TransientException unusable(String predicate) {
    return TransientException.invalidResponse(endpoint.messages().sentence(predicate));
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      response = endpoint.client().send(serviceRequest(request), MAX_RESPONSE_BYTES);
      body = response.json();
      MessageContent.joinParts(body);
      recordUsage(Resource.INPUT_TOKENS, "prompt_tokens", "input_tokens");
      recordUsage(Resource.OUTPUT_TOKENS, "completion_tokens", "output_tokens");
    } catch (IOException e) {
      failure = e;
      throw new UncheckedIOException(e);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(response.status())
        .headers(response.headers().map())
        .body(body.toString())
        .build();
  }

  private java.net.http.HttpRequest.Builder serviceRequest(HttpRequest request) throws IOException {
    String path = request.url().substring(endpoint.baseUrl().toString().length());
    java.net.http.HttpRequest.Builder serviceRequest = endpoint.requests().request(path);
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!KEY_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> serviceRequest.setHeader(name, value));
              }
            });
    return serviceRequest.POST(BodyPublishers.ofString(request.body()));
  }

  /** OpenAI-compatible services and Anthropic name the token counts differently. */
  private void recordUsage(Resource resource, String openAiName, String anthropicName) {
    JsonNode usage = body.path("usage");
    long tokens = usage.path(openAiName).asLong(usage.path(anthropicName).asLong());
    if (tokens > 0) {
      meter.used(resource, tokens);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Streaming is not supported.");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  // No timeouts here: the caller interrupts the thread at its time limit.

  @Override
  public Duration connectTimeout() {
    return null;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return null;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }
}
