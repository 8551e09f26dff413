package dev.storygen.remote.chat;

import com.google.auto.service.AutoService;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.storygen.provider.Options;
import dev.storygen.provider.StoryWriter;
import dev.storygen.remote.http.ServiceClient;
import java.net.URI;

/** Writes with a model of Anthropic. */
@AutoService(StoryWriter.class)
public final class AnthropicWriter extends ChatWriter {

  private static final String VERSION = "2023-06-01";

  /** For the service loader. */
  public AnthropicWriter() {
    super("claude-haiku-4-5");
  }

  @Override
  public String name() {
    return "anthropic";
  }

  @Override
  ChatEndpoint service(Options options) {
    URI base = options.address("baseUrl", "https://api.anthropic.com/v1");
    ServiceClient http =
        new ServiceClient("Anthropic at " + base.getAuthority(), options.key("ANTHROPIC_API_KEY"));
    return new ChatEndpoint(
        base,
        http,
        path ->
            http.request(URI.create(base + path), "x-api-key", "")
                .setHeader("anthropic-version", VERSION));
  }

  @Override
  ChatModel model(LangChainHttpClient client, Call call) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(client)
        .baseUrl(call.service().base().toString())
        .apiKey("set by the client")
        .version(VERSION)
        .modelName(call.settings().model())
        .temperature(call.settings().temperature().orElse(null))
        .maxTokens(call.maxTokens())
        .maxRetries(0)
        .build();
  }
}
