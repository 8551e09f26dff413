package dev.storygen.remote.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Topic;
import dev.storygen.provider.Meter;
import dev.storygen.provider.Options;
import dev.storygen.provider.Service;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.completion.IdeasParser;
import dev.storygen.remote.completion.ScriptExtractor;
import dev.storygen.remote.completion.ScriptValidator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Has a chat model write. A vendor says where its service is and how LangChain4j speaks to it. */
abstract class ChatWriter implements StoryWriter {

  private static final long LARGEST_LIST = 4 << 20;

  /** A proposal has about 300 words, and names of fields beside them. */
  private static final int WORDS_PER_IDEA = 400;

  /** Many times what the longest script and the thoughts before it take. */
  private static final int LONGEST_ANSWER = 500_000;

  private final String defaultModel;
  private ChatEndpoint service;
  private ChatSettings settings;
  private WriterPrompts prompts;

  ChatWriter(String defaultModel) {
    this.defaultModel = defaultModel;
  }

  /** What a model is built for. */
  record Call(ChatEndpoint service, ChatSettings settings, int maxTokens, boolean json) {}

  /** Takes address, key and what else only this vendor has out of the settings. */
  abstract ChatEndpoint service(Options options);

  /** LangChain4j's model, without retries and without a key. */
  abstract ChatModel model(LangChainHttpClient client, Call call);

  /**
   * {@inheritDoc}
   *
   * <p>{@code model}, {@code temperature} (0 to 2; not sent where it is not set, as there are
   * models that refuse any), {@code maxTokens} of an answer (enough for the words asked), {@code
   * revise} (true), address and key. Prompts are read here.
   */
  @Override
  public void configure(Options options) {
    settings = ChatSettings.of(options, defaultModel);
    service = service(options);
    prompts = WriterPrompts.of(options.sources().resolve("prompts"));
    // What the vendor's client refuses is refused before any work, and not by each story.
    model(new LangChainHttpClient(service, Meter.none()), new Call(service, settings, 1, false));
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(service.base(), "chat"));
  }

  @Override
  public String description() {
    return "model " + settings.model() + " at " + service.base();
  }

  @Override
  public void connect() throws IOException {
    service.http().send(service.requests().request("/models").GET(), LARGEST_LIST);
  }

  @Override
  public Script script(StoryBrief brief, Meter meter) throws IOException {
    String answer =
        ask(prompts.script().messages(PromptValues.of(brief)), brief.words(), false, meter);
    return ScriptValidator.script(brief.words())
        .accepted(ScriptExtractor.of(answer, brief.title()), service.wording());
  }

  @Override
  public Script revise(Script script, StoryBrief brief, Meter meter) throws IOException {
    if (!settings.revise()) {
      return script;
    }
    String answer =
        ask(
            prompts.revise().messages(PromptValues.of(brief, script)),
            script.words(),
            false,
            meter);
    return ScriptValidator.revision(script.words())
        .accepted(ScriptExtractor.of(answer, brief.title()), service.wording());
  }

  @Override
  public List<StoryBrief> ideas(Topic topic, Meter meter) throws IOException {
    int words = WORDS_PER_IDEA * topic.count();
    String answer = ask(prompts.ideas().messages(PromptValues.of(topic)), words, true, meter);
    return IdeasParser.read(answer, topic, service.wording());
  }

  private String ask(List<ChatMessage> messages, int words, boolean json, Meter meter)
      throws IOException {
    int maxTokens = settings.tokens(words);
    LangChainHttpClient client = new LangChainHttpClient(service, meter);
    ChatResponse response =
        client.ask(model(client, new Call(service, settings, maxTokens, json)), messages);
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    if (text.length() > LONGEST_ANSWER) {
      throw useless("answered with " + text.length() + " characters, which is no script", text);
    }
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      throw useless("refuses to answer: its filter stopped it", text);
    }
    if (response.finishReason() == FinishReason.LENGTH) {
      throw useless(
          "was cut off after "
              + maxTokens
              + " tokens, thoughts included. Raise <maxTokens>, or ask for fewer words",
          text);
    }
    return text;
  }

  private TransientException useless(String what, String said) {
    String excerpt = said.isBlank() ? "." : ": " + service.wording().excerpt(said);
    return TransientException.uselessAnswer(service.wording().about(what + excerpt));
  }
}
