package dev.storygen.remote.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Script;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.Options;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.Service;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.completion.IdeasParser;
import dev.storygen.remote.completion.ScriptExtractor;
import dev.storygen.remote.completion.ScriptValidator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes scripts and ideas with a chat model. A subclass supplies the endpoint and the LangChain4j
 * model of its vendor.
 */
abstract class ChatWriter implements StoryWriter {

  private static final long MAX_LIST_BYTES = 4 << 20;

  /** An idea has about 300 words, plus field names. */
  private static final int WORDS_PER_IDEA = 400;

  /** Far above the longest script including reasoning. */
  private static final int MAX_ANSWER_CHARACTERS = 500_000;

  private final String defaultModel;
  private ChatEndpoint endpoint;
  private ChatSettings settings;
  private WriterPrompts prompts;

  ChatWriter(String defaultModel) {
    this.defaultModel = defaultModel;
  }

  /**
   * Parameters of a model.
   *
   * @param json whether the answer is to be JSON
   */
  record ModelParameters(
      ChatEndpoint endpoint, ChatSettings settings, int maxTokens, boolean json) {}

  /** Reads the base URL, the key and vendor-specific settings. */
  abstract ChatEndpoint endpoint(Options options);

  /** Builds the LangChain4j model, without retries and without a key. */
  abstract ChatModel buildModel(LangChainHttpClient client, ModelParameters parameters);

  /**
   * {@inheritDoc}
   *
   * <p>Reads {@code model}, {@code temperature} (0 to 2; not sent unless set, because some models
   * reject it), {@code maxTokens} of an answer (by default enough for the requested words), {@code
   * revise} (default true), the base URL and the key. Also loads the prompts.
   */
  @Override
  public void configure(Options options) {
    settings = ChatSettings.of(options, defaultModel);
    endpoint = endpoint(options);
    prompts = WriterPrompts.load(options.sources().resolve("prompts"));
    // Settings that LangChain4j rejects fail here, not in each story.
    buildModel(
        new LangChainHttpClient(endpoint, UsageMeter.none()),
        new ModelParameters(endpoint, settings, 1, false));
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(endpoint.baseUrl(), "chat"));
  }

  @Override
  public String description() {
    return "model " + settings.model() + " at " + endpoint.baseUrl();
  }

  @Override
  public void connect() throws IOException {
    endpoint.client().send(endpoint.requests().request("/models").GET(), MAX_LIST_BYTES);
  }

  @Override
  public Script script(ScriptRequest request, UsageMeter meter) throws IOException {
    String answer =
        complete(
            prompts.script().messages(PromptValues.forScript(request)),
            request.idea().words(),
            false,
            meter);
    return ScriptValidator.forScript(request.idea().words())
        .validate(
            ScriptExtractor.extract(answer, request.idea().title(), endpoint.messages()),
            endpoint.messages());
  }

  @Override
  public boolean callsToRevise() {
    return settings.revise();
  }

  @Override
  public Script revise(Script script, ScriptRequest request, UsageMeter meter) throws IOException {
    if (!settings.revise()) {
      return script;
    }
    String answer =
        complete(
            prompts.revise().messages(PromptValues.forRevision(request, script)),
            script.words(),
            false,
            meter);
    return ScriptValidator.forRevision(script.words())
        .validate(
            ScriptExtractor.extract(answer, request.idea().title(), endpoint.messages()),
            endpoint.messages());
  }

  @Override
  public Map<String, Object> scriptInputs(ScriptRequest request) {
    Map<String, Object> inputs =
        inputs(prompts.script(), PromptValues.forScript(request), request.idea());
    inputs.put("words", request.idea().words());
    return inputs;
  }

  @Override
  public Map<String, Object> revisionInputs(ScriptRequest request) {
    if (!settings.revise()) {
      return Map.of();
    }
    Map<String, Object> inputs =
        inputs(
            prompts.revise(), PromptValues.forRevision(request, new Script("-")), request.idea());
    inputs.keySet().removeAll(Set.of("script", "scriptWords")); // are an input already
    return inputs;
  }

  /** What a prompt depends on, by key of the brief. */
  private static Map<String, Object> inputs(
      ChatPrompt prompt, Map<String, String> values, StoryIdea idea) {
    Map<String, Object> inputs = new TreeMap<>(prompt.inputs(values));
    if (inputs.remove(PromptValues.DETAILS) != null) {
      BriefKey.details().forEach(key -> inputs.put(key.label(), values.get(key.label())));
    }
    if (inputs.remove(PromptValues.NARRATOR) != null) {
      inputs.put(BriefKey.NARRATOR_GENDER.label(), idea.narratorGender());
    }
    inputs.put(BriefKey.TITLE.label(), idea.title()); // is removed where it stands above the script
    return inputs;
  }

  @Override
  public List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) throws IOException {
    int words = WORDS_PER_IDEA * request.count();
    String answer =
        complete(prompts.ideas().messages(PromptValues.forIdeas(request)), words, true, meter);
    return IdeasParser.parse(answer, request, endpoint.messages());
  }

  private String complete(List<ChatMessage> messages, int words, boolean json, UsageMeter meter)
      throws IOException {
    int maxTokens = settings.maxTokensFor(words);
    LangChainHttpClient client = new LangChainHttpClient(endpoint, meter);
    ChatResponse response =
        client.chat(
            buildModel(client, new ModelParameters(endpoint, settings, maxTokens, json)), messages);
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    if (text.length() > MAX_ANSWER_CHARACTERS) {
      throw unusable("answered with " + text.length() + " characters, too many for a script", text);
    }
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      throw unusable("refuses to answer: its content filter stopped the answer", text);
    }
    if (response.finishReason() == FinishReason.LENGTH) {
      throw unusable(
          "was cut off after "
              + maxTokens
              + " tokens, reasoning included. Raise <maxTokens>, or ask for fewer words",
          text);
    }
    return text;
  }

  private TransientException unusable(String predicate, String answer) {
    String excerpt = answer.isBlank() ? "." : ": " + endpoint.messages().excerpt(answer);
    return TransientException.invalidResponse(endpoint.messages().sentence(predicate + excerpt));
  }
}
