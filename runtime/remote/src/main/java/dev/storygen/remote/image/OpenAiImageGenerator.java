package dev.storygen.remote.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auto.service.AutoService;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.http.OpenAiApi;
import dev.storygen.remote.http.ServiceResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Generates images with an OpenAI-compatible service. */
@AutoService(ImageGenerator.class)
public final class OpenAiImageGenerator implements ImageGenerator {

  /** The largest image size as PNG in Base64. */
  private static final long MAX_RESPONSE_BYTES = 64 << 20;

  /** The longer side by the shorter one, up to which a square shows more than 1.5:1 does. */
  private static final double SQUARE = 1.22;

  private static final String DEFAULT_STYLE =
      "A cinematic, hand-painted illustration: soft light, rich but muted colours, fine detail.";

  private OpenAiApi api;
  private String model;
  private Optional<String> size;
  private Optional<String> quality;
  private ImagePrompt prompt;

  @Override
  public String name() {
    return "openai";
  }

  /**
   * Reads {@code baseUrl}, {@code model}, {@code size} (width and height in pixels; by default the
   * shape of the first video), {@code quality} (a value of the model; by default not sent), {@code
   * style} (visual style of all images) and the key. Also loads the prompt.
   */
  @Override
  public void configure(Options options) {
    api = OpenAiApi.of(options);
    model = options.text("model", "gpt-image-2.6-flare");
    size = options.text("size");
    if (size.isPresent() && !size.get().matches("\\d{2,5}x\\d{2,5}|auto")) {
      throw options.expected(
          "size", size.get(), "width and height in pixels, such as 1024x1536, or auto");
    }
    quality = options.text("quality");
    prompt =
        ImagePrompt.load(
            options.sources().resolve("prompts"), options.text("style", DEFAULT_STYLE));
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(api.service("images"));
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
  public Map<String, Object> inputs(ImageContext context, String scene) {
    Map<String, Object> inputs = new LinkedHashMap<>(prompt.inputs(context, scene));
    inputs.put("size of the image", size(context));
    return inputs;
  }

  private String size(ImageContext context) {
    return size.orElseGet(
        () -> {
          if (Math.max(context.aspectRatio(), 1 / context.aspectRatio()) < SQUARE) {
            return "1024x1024";
          }
          return context.aspectRatio() > 1 ? "1536x1024" : "1024x1536";
        });
  }

  @Override
  public String generate(ImageContext context, String scene, Path image, UsageMeter meter)
      throws IOException {
    HttpRequest.Builder request =
        api.request("/images/generations")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(requestBody(context, scene).toString()));
    ServiceResponse response = api.client().send(request, MAX_RESPONSE_BYTES);
    // Tokens of images are not metered: the token budget is for text.
    meter.used(Resource.IMAGES, 1);
    Files.write(image, imageBytes(response.json().path("data").path(0)));
    return NO_CREDIT;
  }

  private ObjectNode requestBody(ImageContext context, String scene) {
    ObjectNode requestBody =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", model)
            .put("prompt", prompt.fill(context, scene))
            .put("n", 1)
            .put("size", size(context));
    quality.ifPresent(value -> requestBody.put("quality", value));
    return requestBody;
  }

  private byte[] imageBytes(JsonNode answer) throws IOException {
    String encoded = answer.path("b64_json").asText("");
    String address = answer.path("url").asText("");
    if (!encoded.isBlank()) {
      return decode(encoded);
    }
    if (!address.isBlank()) {
      return new ImageDownload(api.client().messages(), "image", MAX_RESPONSE_BYTES).bytes(address);
    }
    throw unusable("returned no image.");
  }

  private byte[] decode(String encoded) throws TransientException {
    try {
      // Some servers return a data URL.
      return Base64.getDecoder().decode(encoded.replaceFirst("^data:[^,]{1,100},", "").strip());
    } catch (IllegalArgumentException e) {
      throw unusable("returned an image that is not valid Base64: " + e.getMessage() + ".");
    }
  }

  private TransientException unusable(String predicate) {
    return TransientException.invalidResponse(api.client().messages().sentence(predicate));
  }
}
