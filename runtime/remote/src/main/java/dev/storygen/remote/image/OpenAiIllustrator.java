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
import dev.storygen.remote.http.ServiceClient;
import dev.storygen.remote.http.ServiceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Has a service with the interface of OpenAI draw: hosted, or on a server of one's own. */
@AutoService(ImageGenerator.class)
public final class OpenAiIllustrator implements ImageGenerator {

  /** A picture of the largest size that services draw, as PNG, and a third more in Base64. */
  private static final long MAX_RESPONSE_BYTES = 64 << 20;

  private static final String DEFAULT_STYLE =
      "A cinematic, hand-painted illustration: soft light, rich but muted colours, fine detail.";

  private OpenAiApi api;
  private String model;
  private String size;
  private Optional<String> quality;
  private ImagePrompt prompt;

  @Override
  public String name() {
    return "openai";
  }

  /**
   * Takes {@code baseUrl}, {@code model}, {@code size} (width and height in pixels), {@code
   * quality} (as the model names it; the service's own by default), {@code style} (how all pictures
   * look) and the key. The prompt is read here.
   */
  @Override
  public void configure(Options options) {
    api = OpenAiApi.of(options);
    model = options.text("model", "gpt-image-2.6-flare");
    size = options.text("size", "1024x1536");
    if (!size.matches("\\d{2,5}x\\d{2,5}|auto")) {
      throw options.expected("size", size, "width and height in pixels, as 1024x1536, or auto");
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
  public void generate(ImageContext context, String scene, Path image, UsageMeter meter)
      throws IOException {
    HttpRequest.Builder request =
        api.request("/images/generations")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(requestBody(prompt.fill(context, scene)).toString()));
    ServiceResponse response = api.client().send(request, MAX_RESPONSE_BYTES);
    // The tokens of a picture are not told: the budget of tokens is one of texts.
    meter.used(Resource.IMAGES, 1);
    Files.write(image, imageBytes(response.json().path("data").path(0)));
  }

  private ObjectNode requestBody(String text) {
    ObjectNode requestBody =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", model)
            .put("prompt", text)
            .put("n", 1)
            .put("size", size);
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
      return download(address);
    }
    throw unusable("drew no picture.");
  }

  private byte[] decode(String encoded) throws TransientException {
    try {
      // Some servers write a data URL.
      return Base64.getDecoder().decode(encoded.replaceFirst("^data:[^,]{1,100},", "").strip());
    } catch (IllegalArgumentException e) {
      throw unusable("sent a picture that is not Base64: " + e.getMessage() + ".");
    }
  }

  /** Without the key: the picture may be anywhere. */
  private byte[] download(String address) throws IOException {
    URI uri = parseUrl(address);
    ServiceClient imageServer =
        new ServiceClient("The picture's server at " + uri.getAuthority(), Optional.empty());
    try {
      return imageServer.send(HttpRequest.newBuilder(uri).GET(), MAX_RESPONSE_BYTES).media("image");
    } catch (TransientException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          api.client()
              .messages()
              .sentence("drew a picture that cannot be fetched. " + e.getMessage()),
          e);
    }
  }

  private URI parseUrl(String address) throws TransientException {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getScheme() != null
          && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // No address at all: the same as one of another kind.
    }
    throw unusable(
        "says that its picture is at '"
            + api.client().messages().excerpt(address)
            + "', but expected an address that begins with http:// or https://.");
  }

  private TransientException unusable(String predicate) {
    return TransientException.uselessAnswer(api.client().messages().sentence(predicate));
  }
}
