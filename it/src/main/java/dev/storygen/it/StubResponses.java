package dev.storygen.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The successful responses of the stub services. */
final class StubResponses implements ResponseDefinitionTransformerV2 {

  static final String NAME = "stub-responses";

  /** Two scenes of forty words, without numbers or abbreviations to normalise. */
  static final String STORY =
      """
      My neighbor Dolores kept her spare key under the fern, and everybody on our street knew it. \
      One morning the key was gone, the door stood open, and a small muddy trail led from the \
      kitchen to the garden gate.

      We followed the trail past the roses and under the old fence. There sat the fox, quite calm, \
      with the key between her paws and two hungry cubs behind her. Dolores never locked that door \
      again as long as she lived.""";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> commandLines = ConcurrentHashMap.newKeySet();
  private volatile Function<String, byte[]> voice = StubMedia::wav;
  private volatile String heard = STORY;

  /** Sets what the voices answer to a text: a WAV. */
  void speakAs(Function<String, byte[]> other) {
    voice = other;
  }

  /** Sets the words that the transcription hears. */
  void hear(String text) {
    heard = text;
  }

  Set<String> commandLines() {
    return commandLines;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .forEach(commandLines::add);
    String path = event.getRequest().getUrl().replaceAll("\\?.*", "");
    try {
      return switch (path) {
        case StubServices.CHAT -> json(chat(event.getRequest().getBodyAsString()));
        case StubServices.SPEECH ->
            response("audio/wav", voice.apply(body(event).path("input").asText()));
        case StubServices.TRANSCRIPTION -> json(transcription());
        case StubServices.IMAGES -> json(image());
        default -> json(timedSpeech(body(event).path("text").asText()));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode body(ServeEvent event) throws IOException {
    return JSON.readTree(event.getRequest().getBody());
  }

  private static JsonNode chat(String request) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "stub");
    ObjectNode choice = answer.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", "stop");
    choice
        .putObject("message")
        .put("role", "assistant")
        .put("content", request.contains("ageGroups") ? IdeasResponse.json() : STORY);
    answer
        .putObject("usage")
        .put("prompt_tokens", 200)
        .put("completion_tokens", 110)
        .put("total_tokens", 310);
    return answer;
  }

  private JsonNode transcription() {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("task", "transcribe").put("language", "english").put("text", heard);
    ArrayNode words = answer.putArray("words");
    double at = 0.2;
    for (String word : heard.split("\\s+")) {
      words
          .addObject()
          .put("word", word.replaceAll("\\W", ""))
          .put("start", at)
          .put("end", at + StubMedia.WORD);
      at += StubMedia.WORD + StubMedia.PAUSE;
    }
    return answer.put("duration", at);
  }

  private static JsonNode image() throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("data").addObject().put("b64_json", base64(StubMedia.png()));
    return answer;
  }

  private JsonNode timedSpeech(String text) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("audio_base64", base64(voice.apply(text)));
    ObjectNode alignment = answer.putObject("alignment");
    ArrayNode characters = alignment.putArray("characters");
    ArrayNode starts = alignment.putArray("character_start_times_seconds");
    ArrayNode ends = alignment.putArray("character_end_times_seconds");
    double at = 0;
    for (String word : StubMedia.words(text)) {
      double share = (StubMedia.WORD + StubMedia.PAUSE) / word.length();
      for (char letter : word.toCharArray()) {
        characters.add(String.valueOf(letter));
        starts.add(at);
        ends.add(at += share);
      }
    }
    return answer;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static ResponseDefinition json(JsonNode body) throws IOException {
    return response("application/json", JSON.writeValueAsBytes(body));
  }

  private static ResponseDefinition response(String type, byte[] body) {
    return new ResponseDefinitionBuilder()
        .withHeaders(new HttpHeaders(new HttpHeader("Content-Type", type)))
        .withBody(body)
        .build();
  }
}
