package dev.storygen.remote.chat;

import com.google.auto.service.AutoService;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.storygen.provider.Options;
import dev.storygen.provider.StoryWriter;
import dev.storygen.remote.http.ServiceClient;
import java.net.URI;

/** Writes scripts and ideas with an Anthropic model (Messages API). */
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
  ChatEndpoint endpoint(Options options) {
    URI baseUrl = options.address("baseUrl", "https://api.anthropic.com/v1");
    ServiceClient client =
        new ServiceClient(
            "Anthropic at " + baseUrl.getAuthority(), options.key("ANTHROPIC_API_KEY"));
    return new ChatEndpoint(
        baseUrl,
        client,
        path ->
            client
                .request(URI.create(baseUrl + path), "x-api-key", "")
                .setHeader("anthropic-version", VERSION));
  }

  @Override
  ChatModel buildModel(LangChainHttpClient client, ModelParameters parameters) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(client)
        .baseUrl(parameters.endpoint().baseUrl().toString())
        .apiKey("set by the client")
        .version(VERSION)
        .modelName(parameters.settings().model())
        .temperature(parameters.settings().temperature().orElse(null))
        .maxTokens(parameters.maxTokens())
        .maxRetries(0)
        .build();
  }
}
