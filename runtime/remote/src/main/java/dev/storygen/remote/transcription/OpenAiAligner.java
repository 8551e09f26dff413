package dev.storygen.remote.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.auto.service.AutoService;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.http.MultipartBody;
import dev.storygen.remote.http.OpenAiApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Transcribes voiceovers with an OpenAI-compatible service, for example hosted or local Whisper.
 */
@AutoService(SpeechAligner.class)
public final class OpenAiAligner implements SpeechAligner {

  /** OpenAI's limit of an uploaded file, in megabytes. */
  private static final double DEFAULT_LARGEST_FILE = 25;

  private static final double MEGABYTE = 1 << 20;

  /** Enough for hours of words with all metadata that servers add. */
  private static final long MAX_RESPONSE_BYTES = 32 << 20;

  private OpenAiApi api;
  private String model;
  private Optional<String> prompt;
  private double largestFile;
  private String element;

  @Override
  public String name() {
    return "openai";
  }

  /**
   * Reads {@code baseUrl}, {@code model}, {@code prompt} (for example the spelling of names; by
   * default not sent), {@code largestFile} (the service's limit in megabytes) and the key.
   */
  @Override
  public void configure(Options options) {
    element = options.element();
    api = OpenAiApi.of(options);
    model = options.text("model", "whisper-1");
    prompt = options.text("prompt");
    largestFile = options.number("largestFile", 1, 10_000).orElse(DEFAULT_LARGEST_FILE);
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(api.service("transcription"));
  }

  @Override
  public String description() {
    return model + " at " + api.baseUrl();
  }

  @Override
  public void connect() throws IOException {
    api.connect();
  }

  @Override
  public List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter)
      throws IOException {
    requireSize(audio);
    MultipartBody body =
        new MultipartBody()
            .field("model", model)
            .field("response_format", "verbose_json")
            .field("timestamp_granularities[]", "word");
    if (!language.getLanguage().isEmpty()) {
      body.field("language", language.getLanguage());
    }
    if (prompt.isPresent()) {
      body.field("prompt", prompt.get());
    }
    body.file("file", audio, audio.toString().endsWith(".wav") ? "audio/wav" : "audio/mpeg");
    JsonNode json =
        api.client()
            .send(body.post(api.request("/audio/transcriptions")), MAX_RESPONSE_BYTES)
            .json();
    // Some servers send it as a string, some not at all.
    long seconds = (long) Math.ceil(json.path("duration").asDouble(0));
    if (seconds > 0) {
      meter.used(Resource.AUDIO_SECONDS, seconds);
    }
    return words(json);
  }

  private void requireSize(Path audio) throws IOException {
    double size = Files.size(audio) / MEGABYTE;
    if (size > largestFile) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s is %.1f MB, but %s accepts at most %s MB. Make the story shorter, or set"
                  + " %s<largestFile> if your service accepts more.",
              audio,
              size,
              api.client().messages().service(),
              largestFile == Math.rint(largestFile) ? (Object) (long) largestFile : largestFile,
              element));
    }
  }

  /** Whether the service found no speech, as in music: a text that is there and blank. */
  private static boolean heardNothing(JsonNode json) {
    return json.path("text").isTextual() && json.path("text").textValue().isBlank();
  }

  private List<Word> words(JsonNode json) throws TransientException {
    List<Word> words = TranscriptionJson.words(json);
    if (words.isEmpty() && !heardNothing(json)) {
      throw TransientException.invalidResponse(
          api.client()
              .messages()
              .sentence(
                  "returned no word with a timestamp. If this happens for every story, its model '"
                      + model
                      + "' does not support word timestamps: choose another <model>."));
    }
    return words;
  }
}
