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
import dev.storygen.provider.Meter;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** LangChain4j's way to a service, for one call: its requests are ours, and so are its failures. */
final class LangChainHttpClient implements HttpClient, HttpClientBuilder {

  /** A story is some kilobytes. */
  private static final long LARGEST = 8 << 20;

  /** What the service's own requests say, with the key that LangChain4j does not get to see. */
  private static final Set<String> KEYS = Set.of("authorization", "x-api-key");

  /** LangChain4j has no finish reason for it. */
  private static final String ANTHROPIC_REFUSAL = "refusal";

  private final ChatEndpoint service;
  private final Meter meter;
  private ServiceResponse reply;
  private JsonNode answer;
  private IOException failure;

  LangChainHttpClient(ChatEndpoint service, Meter meter) {
    this.service = service;
    this.meter = meter;
  }

  /**
   * Asks a model that was built on this client.
   *
   * @throws TransientException if another try may help
   * @throws IOException if another try will not help
   */
  ChatResponse ask(ChatModel model, List<ChatMessage> messages) throws IOException {
    try {
      ChatResponse response = model.chat(messages);
      if (answer.path("stop_reason").asText().equals(ANTHROPIC_REFUSAL)) {
        throw useless("refuses to answer.");
      }
      return response;
    } catch (ContentFilteredException e) {
      throw useless("refuses to answer: " + service.wording().excerpt(e.getMessage()));
    } catch (RuntimeException e) {
      // All that LangChain4j throws is one of these: what we threw, wrapped in ways of its own, or
      // what an answer led to that lacks what every answer has.
      if (failure != null) {
        throw failure;
      }
      if (answer == null) {
        throw e;
      }
      throw useless("answered without any text: " + reply.excerpt());
    }
  }

  private TransientException useless(String what) {
    return TransientException.uselessAnswer(service.wording().about(what));
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      reply = service.http().send(ours(request), LARGEST);
      answer = reply.json();
      meter(Resource.INPUT_TOKENS, "prompt_tokens", "input_tokens");
      meter(Resource.OUTPUT_TOKENS, "completion_tokens", "output_tokens");
    } catch (IOException e) {
      failure = e;
      throw new UncheckedIOException(e);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(reply.status())
        .headers(reply.headers().map())
        .body(reply.text())
        .build();
  }

  private java.net.http.HttpRequest.Builder ours(HttpRequest request) throws IOException {
    String path = request.url().substring(service.base().toString().length());
    java.net.http.HttpRequest.Builder ours = service.requests().request(path);
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!KEYS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> ours.setHeader(name, value));
              }
            });
    return ours.POST(BodyPublishers.ofString(request.body()));
  }

  /** OpenAI and its kin name tokens in one way, Anthropic in the other. */
  private void meter(Resource resource, String name, String other) {
    JsonNode usage = answer.path("usage");
    long tokens = usage.path(name).asLong(usage.path(other).asLong());
    if (tokens > 0) {
      meter.used(resource, tokens);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("No answer is read while it is written.");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  // How long a call may take is the pipeline's business: it interrupts.

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
