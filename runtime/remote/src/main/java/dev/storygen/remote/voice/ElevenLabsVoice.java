package dev.storygen.remote.voice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auto.service.AutoService;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.Meter;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.TransientException;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has ElevenLabs speak, which says when each character is heard. */
@AutoService(SpeechSynthesizer.class)
public final class ElevenLabsVoice implements SpeechSynthesizer {

  private static final Logger LOG = LoggerFactory.getLogger(ElevenLabsVoice.class);

  /**
   * What every model takes: {@code eleven_v3} takes 5,000, others 10,000 to 40,000 (ElevenLabs'
   * page of models). Some five minutes of speech: made well within the time of a call.
   */
  private static final int LONGEST_TEXT = 5000;

  /** Formats that say themselves what they are: not pcm, ulaw and alaw. */
  private static final Pattern FORMAT = Pattern.compile("(mp3|opus|wav)(_\\d+){1,2}");

  /** Base64 of some ten minutes of WAV, and the times of as many characters. */
  private static final long LARGEST_ANSWER = 96 << 20;

  private static final long LARGEST_LIST = 4 << 20;

  private URI base;
  private ServiceClient http;
  private String model;
  private NarratorVoices voices;
  private String format;
  private int longestText;

  private ObjectNode delivery;

  @Override
  public String name() {
    return "elevenlabs";
  }

  /**
   * Takes {@code baseUrl}, {@code model}, the ids of the voices, {@code outputFormat}, {@code
   * longestText} (characters in a call), the key, and what {@link ElevenLabsSettings} takes.
   */
  @Override
  public void configure(Options options) {
    base = options.address("baseUrl", "https://api.elevenlabs.io");
    http =
        new ServiceClient(
            "ElevenLabs at " + base.getAuthority(), options.key("ELEVENLABS_API_KEY"));
    model = options.text("model", "eleven_multilingual_v2");
    // None for those who name none: ElevenLabs retires its default voices, and new accounts lack
    // them.
    voices = NarratorVoices.of(options, Optional.empty());
    format = options.text("outputFormat", "mp3_44100_128");
    if (!FORMAT.matcher(format).matches()) {
      throw options.expected(
          "outputFormat", format, "a format of mp3, opus or wav, as mp3_44100_128");
    }
    longestText = options.whole("longestText", LONGEST_TEXT, 1, Integer.MAX_VALUE);
    delivery = ElevenLabsSettings.of(options);
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(base, "speech"));
  }

  @Override
  public String description() {
    return model + ", " + voices + ", at " + base;
  }

  /** Asks which models there are, which is free of charge. */
  @Override
  public void connect() throws IOException {
    http.send(request("/v1/models").GET(), LARGEST_LIST);
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
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, Meter meter)
      throws IOException {
    String text = narration.text();
    String voice = URLEncoder.encode(voices.of(gender), StandardCharsets.UTF_8).replace("+", "%20");
    ObjectNode body = delivery.deepCopy().put("model_id", model).put("text", text);
    ServiceResponse reply =
        http.send(
            request("/v1/text-to-speech/" + voice + "/with-timestamps?output_format=" + format)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())),
            LARGEST_ANSWER);
    meter.used(Resource.CHARACTERS, billed(reply, text));
    JsonNode answer = reply.json();
    Files.write(audio, sound(answer, reply));
    return words(answer, narration);
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return http.request(URI.create(base + path), "xi-api-key", "");
  }

  /** Some models and voices cost less or more than a character for a character. */
  private static long billed(ServiceResponse reply, String text) {
    return Stream.of("character-cost", "x-character-count")
        .flatMap(header -> reply.header(header).stream())
        .filter(count -> count.matches("\\d{1,9}"))
        .findFirst()
        .map(Long::valueOf)
        .orElse((long) text.codePointCount(0, text.length()));
  }

  private byte[] sound(JsonNode answer, ServiceResponse reply) throws TransientException {
    String base64 = answer.path("audio_base64").asText("");
    if (base64.isEmpty()) {
      throw useless("answered without audio: " + reply.excerpt() + ".");
    }
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw useless("answered with audio that is not Base64: " + e.getMessage() + ".");
    }
  }

  private TransientException useless(String what) {
    return TransientException.uselessAnswer(http.wording().about(what));
  }

  private static List<Word> words(JsonNode answer, Narration narration) {
    List<Word> words =
        Stream.of("alignment", "normalized_alignment")
            .flatMap(name -> CharacterTimings.of(answer.path(name)).stream())
            .map(times -> times.of(narration.words()))
            .filter(timed -> !timed.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (words.isEmpty()) {
      LOG.warn("ElevenLabs gave no times that fit its text: the aligner listens instead.");
    }
    return words;
  }
}
