package dev.storygen.remote.chat;

import com.google.auto.service.AutoService;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.storygen.provider.Options;
import dev.storygen.provider.StoryWriter;
import dev.storygen.remote.http.OpenAiApi;

/** Writes with a model of OpenAI, or of any server with its interface. */
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

  /** LM Studio and others refuse {@code json_object}, so only who surely knows it is sent it. */
  @Override
  ChatEndpoint service(Options options) {
    OpenAiApi openAi = OpenAiApi.of(options);
    jsonMode = options.flag("jsonMode", isOpenAi(openAi.base().getHost()));
    return new ChatEndpoint(openAi.base(), openAi.http(), openAi::request);
  }

  /** OpenAI's newer models refuse {@code max_tokens}, which is all that many servers know. */
  @Override
  ChatModel model(LangChainHttpClient client, Call call) {
    OpenAiChatModel.OpenAiChatModelBuilder model =
        OpenAiChatModel.builder()
            .httpClientBuilder(client)
            .baseUrl(call.service().base().toString())
            .modelName(call.settings().model())
            .temperature(call.settings().temperature().orElse(null))
            .responseFormat(call.json() && jsonMode ? "json_object" : null)
            .maxRetries(0);
    return isOpenAi(call.service().base().getHost())
        ? model.maxCompletionTokens(call.maxTokens()).build()
        : model.maxTokens(call.maxTokens()).build();
  }

  private static boolean isOpenAi(String host) {
    return host.endsWith(".openai.com") || host.endsWith(".azure.com");
  }
}
