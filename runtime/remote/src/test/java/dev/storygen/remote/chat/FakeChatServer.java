package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.storygen.model.Json;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A chat service with canned responses, and writers configured for it. */
final class FakeChatServer {

  static final String KEY = "sk-secret-0123456789";

  private final WireMockExtension server;
  private final Map<Resource, Long> used = new EnumMap<>(Resource.class);

  FakeChatServer(WireMockExtension server) {
    this.server = server;
  }

  /** A writer configured for this service. */
  <W extends ChatWriter> W writer(W writer, String variable, Map<String, String> settings) {
    return writer(writer, variable, settings, Path.of("no-such-folder"));
  }

  <W extends ChatWriter> W writer(
      W writer, String variable, Map<String, String> settings, Path sources) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putIfAbsent("baseUrl", address());
    Options options =
        new Options(
            List.of("providers", "text"),
            all,
            new Options.Environment(Map.of(variable, KEY), sources, sources));
    writer.configure(options);
    options.rejectUnknown();
    return writer;
  }

  String address() {
    return server.baseUrl() + "/v1";
  }

  /** The service's name in messages. */
  String serviceName() {
    return "OpenAI-compatible service at localhost:" + server.getPort();
  }

  /** Responds like OpenAI. */
  void respondWithText(String text) {
    respondWithText(text, "stop");
  }

  void respondWithText(String text, String finishReason) {
    ObjectNode message = Json.mapper().createObjectNode().put("role", "assistant");
    message.put("content", text).putNull("refusal");
    respondWith(completion(message, finishReason));
  }

  void respondWithRefusal(String refusal) {
    ObjectNode message = Json.mapper().createObjectNode().put("role", "assistant");
    message.putNull("content").put("refusal", refusal);
    respondWith(completion(message, "stop"));
  }

  static String completion(ObjectNode message, String finishReason) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("id", "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT").put("object", "chat.completion");
    answer.put("created", 1741569952).put("model", "gpt-4o-mini-2024-07-18");
    answer
        .putArray("choices")
        .addObject()
        .put("index", 0)
        .put("finish_reason", finishReason)
        .putNull("logprobs")
        .set("message", message);
    ObjectNode usage = answer.putObject("usage");
    usage.put("prompt_tokens", 812).put("completion_tokens", 467).put("total_tokens", 1279);
    usage.putObject("prompt_tokens_details").put("cached_tokens", 0);
    usage.putObject("completion_tokens_details").put("reasoning_tokens", 0);
    return answer.put("service_tier", "default").toString();
  }

  void respondWith(String json) {
    respondWith(okJson(json));
  }

  void respondWith(ResponseDefinitionBuilder answer) {
    server.stubFor(post(anyUrl()).willReturn(answer));
  }

  /** The only request received. */
  LoggedRequest request() {
    List<LoggedRequest> requests = server.findAll(anyRequestedFor(anyUrl()));
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  JsonNode body() throws IOException {
    return Json.mapper().readTree(request().getBody());
  }

  UsageMeter meter() {
    return (resource, amount) -> used.merge(resource, amount, Long::sum);
  }

  Map<Resource, Long> used() {
    return used;
  }

  /** The exception for an unusable answer; its message does not contain the key. */
  static TransientException unusableAnswer(ThrowingCallable call) {
    TransientException failure = catchThrowableOfType(TransientException.class, call);
    assertThat(failure).isNotNull();
    assertThat(failure.outage()).isFalse();
    assertThat(failure).hasMessageNotContaining(KEY);
    return failure;
  }
}
