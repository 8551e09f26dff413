package dev.storygen.remote.voice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auto.service.AutoService;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Word;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.http.ServiceClient;
import dev.storygen.remote.http.ServiceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Synthesizes speech with ElevenLabs, which returns character timestamps. */
@AutoService(SpeechSynthesizer.class)
public final class ElevenLabsVoice implements SpeechSynthesizer {

  private static final Logger LOG = LoggerFactory.getLogger(ElevenLabsVoice.class);

  /**
   * The limit of {@code eleven_v3}; other models accept 10,000 to 40,000 (ElevenLabs' models page).
   * About five minutes of speech, synthesized well within the time limit of a call.
   */
  private static final int DEFAULT_LONGEST_TEXT = 5000;

  /** Of ElevenLabs' models page; all others speak many languages. */
  private static final Set<String> ENGLISH_MODELS =
      Set.of("eleven_monolingual_v1", "eleven_turbo_v2", "eleven_flash_v2");

  /** Formats with a header: not pcm, ulaw and alaw. */
  private static final Pattern FORMAT = Pattern.compile("(mp3|opus|wav)(_\\d+){1,2}");

  /** Ten minutes of WAV in Base64, with character timestamps. */
  private static final long MAX_RESPONSE_BYTES = 96 << 20;

  private static final long MAX_LIST_BYTES = 4 << 20;

  private URI baseUrl;
  private ServiceClient client;
  private String model;
  private NarratorVoices voices;
  private String format;
  private int longestText;

  private ObjectNode requestFields;

  @Override
  public String name() {
    return "elevenlabs";
  }

  /**
   * Reads {@code baseUrl}, {@code model}, the voice ids, {@code outputFormat}, {@code longestText}
   * (characters per call), the key, and the settings of {@link ElevenLabsSettings}.
   */
  @Override
  public void configure(Options options) {
    baseUrl = options.address("baseUrl", "https://api.elevenlabs.io");
    client =
        new ServiceClient(
            "ElevenLabs at " + baseUrl.getAuthority(), options.key("ELEVENLABS_API_KEY"));
    model = options.text("model", "eleven_multilingual_v2");
    // No default: ElevenLabs retires its default voices, and new accounts lack them.
    voices = NarratorVoices.of(options, Optional.empty());
    format = options.text("outputFormat", "mp3_44100_128");
    if (!FORMAT.matcher(format).matches()) {
      throw options.expected(
          "outputFormat", format, "an mp3, opus or wav format such as mp3_44100_128");
    }
    longestText = options.whole("longestText", DEFAULT_LONGEST_TEXT, 1, Integer.MAX_VALUE);
    requestFields = ElevenLabsSettings.requestFields(options);
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(baseUrl, "speech"));
  }

  @Override
  public String description() {
    return model + ", " + voices + ", at " + baseUrl;
  }

  /** Lists the models, which is free of charge. */
  @Override
  public void connect() throws IOException {
    client.send(request("/v1/models").GET(), MAX_LIST_BYTES);
  }

  @Override
  public String extension() {
    return format.substring(0, format.indexOf('_'));
  }

  @Override
  public int longestText() {
    return longestText;
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    Locale language = brief.delivery().language();
    boolean spoken =
        !ENGLISH_MODELS.contains(model)
            || language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return spoken
        ? List.of()
        : List.of(
            new BriefProblem(
                BriefKey.LANGUAGE,
                "",
                "language is '%s', but ElevenLabs' model %s speaks English only. Set another"
                        .formatted(language.toLanguageTag(), model)
                    + " <model>, such as eleven_multilingual_v2."));
  }

  @Override
  public Optional<String> voiceDefect(String name) {
    return Optional.empty(); // only the service knows the voices of an account
  }

  @Override
  public ElevenLabsVoice withVoice(String name) {
    ElevenLabsVoice other = new ElevenLabsVoice();
    other.baseUrl = baseUrl;
    other.client = client;
    other.model = model;
    other.voices = new NarratorVoices(name, name);
    other.format = format;
    other.longestText = longestText;
    other.requestFields = requestFields;
    return other;
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException {
    String text = narration.text();
    String voice =
        URLEncoder.encode(voices.forGender(gender), StandardCharsets.UTF_8).replace("+", "%20");
    ObjectNode body = requestFields.deepCopy().put("model_id", model).put("text", text);
    ServiceResponse response =
        client.send(
            request("/v1/text-to-speech/" + voice + "/with-timestamps?output_format=" + format)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())),
            MAX_RESPONSE_BYTES);
    meter.used(Resource.CHARACTERS, billedCharacters(response, text));
    JsonNode answer = response.json();
    Files.write(audio, audio(answer, response));
    return words(answer, narration);
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return client.request(URI.create(baseUrl + path), "xi-api-key", "");
  }

  /** Some models and voices are billed at a different rate than one per character. */
  private static long billedCharacters(ServiceResponse response, String text) {
    return Stream.of("character-cost", "x-character-count")
        .flatMap(header -> response.header(header).stream())
        .filter(count -> count.matches("\\d{1,9}"))
        .findFirst()
        .map(Long::valueOf)
        .orElse((long) text.codePointCount(0, text.length()));
  }

  private byte[] audio(JsonNode answer, ServiceResponse response) throws TransientException {
    String base64 = answer.path("audio_base64").asText("");
    if (base64.isEmpty()) {
      throw unusable("answered without audio: " + response.excerpt() + ".");
    }
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unusable("answered with audio that is not valid Base64: " + e.getMessage() + ".");
    }
  }

  private TransientException unusable(String predicate) {
    return TransientException.invalidResponse(client.messages().sentence(predicate));
  }

  private static List<Word> words(JsonNode answer, Narration narration) {
    List<Word> words =
        Stream.of("alignment", "normalized_alignment")
            .flatMap(name -> CharacterTimings.parse(answer.path(name)).stream())
            .map(timings -> timings.wordTimings(narration.words()))
            .filter(timed -> !timed.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (words.isEmpty()) {
      LOG.warn(
          "ElevenLabs returned no timestamps that match the text;"
              + " the aligner transcribes the voiceover.");
    }
    return words;
  }
}
