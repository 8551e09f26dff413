package dev.storygen.remote.voice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auto.service.AutoService;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.http.OpenAiApi;
import dev.storygen.remote.http.ServiceResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Synthesizes speech with OpenAI or an OpenAI-compatible server such as Kokoro or Piper. Returns no
 * timestamps.
 */
@AutoService(SpeechSynthesizer.class)
public final class OpenAiVoice implements SpeechSynthesizer {

  /** Limit of {@code input} in OpenAI's API reference. */
  private static final int DEFAULT_LONGEST_TEXT = 4096;

  /** OpenAI's formats except {@code pcm}, which has no header with the sample rate. */
  private static final List<String> FORMATS = List.of("mp3", "wav", "flac", "opus", "aac");

  /** Voices of all OpenAI models. */
  private static final NarratorVoices DEFAULT_VOICES = new NarratorVoices("nova", "onyx");

  /** Less than ten minutes of stereo WAV at 48 kHz (16 bits), the largest format. */
  private static final long MAX_AUDIO_BYTES = 96 << 20;

  private OpenAiApi api;
  private String model;
  private NarratorVoices voices;
  private String format;
  private Optional<Double> speed;
  private Optional<String> instructions;
  private int longestText;

  @Override
  public String name() {
    return "openai";
  }

  /**
   * Reads {@code baseUrl}, {@code model}, the voices, {@code responseFormat}, {@code speed} (0.25
   * to 4), {@code instructions} (speaking style; by default not sent), {@code longestText}
   * (characters per call) and the key.
   */
  @Override
  public void configure(Options options) {
    api = OpenAiApi.of(options);
    model = options.text("model", "gpt-4o-mini-tts");
    voices = NarratorVoices.of(options, Optional.of(DEFAULT_VOICES));
    format = options.text("responseFormat", "mp3");
    if (!FORMATS.contains(format)) {
      throw options.expected("responseFormat", format, "one of " + FORMATS);
    }
    speed = options.number("speed", 0.25, 4);
    instructions = options.text("instructions");
    longestText = options.whole("longestText", DEFAULT_LONGEST_TEXT, 1, Integer.MAX_VALUE);
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(api.service("speech"));
  }

  @Override
  public String description() {
    return model + ", " + voices + ", at " + api.baseUrl();
  }

  @Override
  public void connect() throws IOException {
    api.connect();
  }

  @Override
  public String extension() {
    return format;
  }

  @Override
  public int longestText() {
    return longestText;
  }

  @Override
  public boolean mayTimeWords() {
    return false;
  }

  @Override
  public Optional<String> voiceDefect(String name) {
    return Optional.empty(); // servers have voices of their own
  }

  @Override
  public OpenAiVoice withVoice(String name) {
    OpenAiVoice other = new OpenAiVoice();
    other.api = api;
    other.model = model;
    other.voices = new NarratorVoices(name, name);
    other.format = format;
    other.speed = speed;
    other.instructions = instructions;
    other.longestText = longestText;
    return other;
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
      throws IOException {
    String text = narration.text();
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", model)
            .put("input", text)
            .put("voice", voices.forGender(gender))
            .put("response_format", format);
    speed.ifPresent(value -> body.put("speed", value));
    instructions.ifPresent(value -> body.put("instructions", value));
    ServiceResponse response =
        api.client()
            .send(
                api.request("/audio/speech")
                    .setHeader("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString())),
                MAX_AUDIO_BYTES);
    meter.used(Resource.CHARACTERS, text.codePointCount(0, text.length()));
    Files.write(audio, response.media("audio"));
    return List.of();
  }
}
