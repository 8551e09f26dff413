package dev.storygen.remote.chat;

import com.google.auto.service.AutoService;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.storygen.provider.Options;
import dev.storygen.provider.StoryWriter;
import dev.storygen.remote.http.OpenAiApi;

/** Writes scripts and ideas with a model of OpenAI or of an OpenAI-compatible server. */
@AutoService(StoryWriter.class)
public final class OpenAiWriter extends ChatWriter {

  private boolean jsonMode;

  /** For the service loader. */
  public OpenAiWriter() {
    super("gpt-4o-mini");
  }

  @Override
  public String name() {
    return "openai";
  }

  /**
   * Sends {@code json_object} only to servers known to support it; LM Studio and others reject it.
   */
  @Override
  ChatEndpoint endpoint(Options options) {
    OpenAiApi api = OpenAiApi.of(options);
    jsonMode = options.flag("jsonMode", isOpenAi(api.baseUrl().getHost()));
    return new ChatEndpoint(api.baseUrl(), api.client(), api::request);
  }

  /** Newer OpenAI models reject {@code max_tokens}; many servers support nothing else. */
  @Override
  ChatModel buildModel(LangChainHttpClient client, ModelParameters parameters) {
    OpenAiChatModel.OpenAiChatModelBuilder model =
        OpenAiChatModel.builder()
            .httpClientBuilder(client)
            .baseUrl(parameters.endpoint().baseUrl().toString())
            .modelName(parameters.settings().model())
            .temperature(parameters.settings().temperature().orElse(null))
            .responseFormat(parameters.json() && jsonMode ? "json_object" : null)
            .maxRetries(0);
    return isOpenAi(parameters.endpoint().baseUrl().getHost())
        ? model.maxCompletionTokens(parameters.maxTokens()).build()
        : model.maxTokens(parameters.maxTokens()).build();
  }

  private static boolean isOpenAi(String host) {
    return host.endsWith(".openai.com") || host.endsWith(".azure.com");
  }
}
