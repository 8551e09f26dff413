package dev.storygen.remote.image;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiImageGeneratorTest {

  private static final ImageContext CONTEXT = ImageContext.of(StoryIdea.titled("The \"Sea\""));
  private static final String SCENE = "The lamp burned.\nNobody came.";
  private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.US_ASCII);
  private static final String ENCODED = Base64.getEncoder().encodeToString(PICTURE);

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path folder;

  private final Map<Resource, Long> used = new HashMap<>();

  @Test
  void theRequestHasTheConfiguredSettings() throws IOException {
    answer("{\"data\": [{\"b64_json\": \"" + ENCODED + "\"}]}");

    generate(Map.of("model", "flux", "size", "768x1344", "quality", "low", "style", "A woodcut."));

    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/v1/images/generations"))
            .withHeader("Authorization", equalTo("Bearer sk-test"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("flux")))
            .withRequestBody(matchingJsonPath("$.size", equalTo("768x1344")))
            .withRequestBody(matchingJsonPath("$.quality", equalTo("low")))
            .withRequestBody(matchingJsonPath("$.n", equalTo("1"))));
    assertThat(prompt())
        .startsWith("A woodcut.\n")
        .contains("one scene of the story \"The \"Sea\"\"", "\n\n" + SCENE + "\n\n", "a woman");
  }

  @Test
  void settingsThatAreNotConfiguredAreNotSent() throws IOException {
    answer("{\"data\": [{\"b64_json\": \"" + ENCODED + "\"}]}");

    generate(Map.of());

    SERVER.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(matchingJsonPath("$.model", equalTo("gpt-image-2.6-flare")))
            .withRequestBody(matchingJsonPath("$.size", equalTo("1024x1536")))
            .withRequestBody(matchingJsonPath("$.quality", absent())));
    assertThat(prompt()).contains("cinematic").doesNotContain("{{", "\n\n\n");
  }

  @ParameterizedTest
  @CsvSource({
    "shorts, 1024x1536",
    "landscape, 1536x1024",
    "square, 1024x1024",
    "1200x1000, 1024x1024",
    "800x1000, 1024x1536"
  })
  void theSizeHasTheShapeOfTheFirstFormat(String format, String size) throws IOException {
    answer("{\"data\": [{\"b64_json\": \"" + ENCODED + "\"}]}");
    VideoFormat video = new VideoFormat(PictureFormats.of(format).orElseThrow(), 30);
    ImageContext context = ImageContext.of(StoryIdea.titled("The Sea"), video);
    ImageGenerator generator = generator(Map.of());

    generator.generate(context, SCENE, folder.resolve("image"), (resource, amount) -> {});

    assertThat(generator.inputs(context, SCENE)).containsEntry("size of the image", size);
    SERVER.verify(
        postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.size", equalTo(size))));
  }

  @Test
  void aProjectsPromptReplacesTheBundledOne() throws IOException {
    answer("{\"data\": [{\"b64_json\": \"" + ENCODED + "\"}]}");
    Files.createDirectories(folder.resolve("prompts"));
    Files.writeString(folder.resolve("prompts/image.md"), "In oil: {{ scene }}\n");

    generate(Map.of());

    assertThat(prompt()).isEqualTo("In oil: " + SCENE);
  }

  @Test
  void aPromptWithAnUnknownPlaceholderIsRejected() throws IOException {
    Files.createDirectories(folder.resolve("prompts"));
    Path file = Files.writeString(folder.resolve("prompts/image.md"), "In oil: {{scenes}}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> generator(Map.of()))
        .withMessage(
            file
                + " has the unknown placeholder '{{scenes}}'. Did you mean 'scene'? There are:"
                + " details, narrator, scene, style, title.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "data:image/png;base64,"})
  void theImageIsInTheResponse(String prefix) throws IOException {
    answer("{\"data\": [{\"b64_json\": \"" + prefix + ENCODED + "\", \"url\": null}]}");

    assertThat(generate(Map.of())).hasBinaryContent(PICTURE);
    assertThat(used).containsExactly(Map.entry(Resource.IMAGES, 1L));
  }

  @Test
  void theImageIsDownloadedWithoutTheKey() throws IOException {
    answer("{\"data\": [{\"url\": \"" + SERVER.baseUrl() + "/made/1.png?token=x\"}]}");
    SERVER.stubFor(
        get("/made/1.png?token=x")
            .willReturn(aResponse().withHeader("Content-Type", "image/png").withBody(PICTURE)));

    assertThat(generate(Map.of())).hasBinaryContent(PICTURE);
    SERVER.verify(
        getRequestedFor(urlEqualTo("/made/1.png?token=x")).withoutHeader("Authorization"));
  }

  @Test
  void aMissingImageIsNotRetried() {
    answer("{\"data\": [{\"url\": \"" + SERVER.baseUrl() + "/made/1.png\"}]}");
    SERVER.stubFor(get(anyUrl()).willReturn(notFound()));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> generate(Map.of()))
        .isNotInstanceOf(TransientException.class)
        .withMessageStartingWith(
            service()
                + " returned an image that cannot be downloaded. The image server at localhost:");
    assertThat(used).containsExactly(Map.entry(Resource.IMAGES, 1L));
  }

  @Test
  void anErrorPageIsNotAcceptedAsAnImage() {
    answer("{\"data\": [{\"url\": \"" + SERVER.baseUrl() + "/made/1.png\"}]}");
    SERVER.stubFor(
        get(anyUrl())
            .willReturn(
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Sorry</p>")));

    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> generate(Map.of()))
        .withMessageEndingWith("answered 200 with text/html, but expected image: Sorry.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://host/1.png", "/made/1.png", "//host/1", "http:", ":"})
  void onlyHttpAddressesAreDownloaded(String address) {
    answer("{\"data\": [{\"url\": \"" + address + "\"}]}");

    TransientException failure = catchThrowableOfType(TransientException.class, this::generate);

    assertThat(failure.outage()).isFalse();
    assertThat(failure)
        .hasMessage(
            service()
                + " returned the image address '"
                + address
                + "', but expected one that begins with http:// or https://.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"data\": []}", "{\"data\": [{\"b64_json\": \"\"}]}"})
  void anAnswerWithoutAnImageIsUnusableAndMetered(String json) {
    answer(json);

    TransientException failure = catchThrowableOfType(TransientException.class, this::generate);

    assertThat(failure.outage()).isFalse();
    assertThat(failure).hasMessage(service() + " returned no image.");
    assertThat(used).containsExactly(Map.entry(Resource.IMAGES, 1L));
  }

  @Test
  void invalidBase64IsUnusable() {
    answer("{\"data\": [{\"b64_json\": \"no!\"}]}");

    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> generate(Map.of()))
        .withMessageStartingWith(service() + " returned an image that is not valid Base64: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content_policy_violation", "moderation_blocked"})
  void aContentPolicyViolationIsFinal(String code) {
    SERVER.stubFor(
        post(anyUrl())
            .willReturn(
                okJson("{\"error\": {\"code\": \"" + code + "\", \"message\": \"Rejected\"}}")
                    .withStatus(400)));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> generate(Map.of()))
        .isNotInstanceOf(TransientException.class)
        .withMessage(
            service()
                + " answered 400: Rejected. The request violates its content policy: reword the"
                + " script or the brief.");
    assertThat(used).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK"})
  void aBrokenConnectionIsAnOutage(String fault) {
    SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.valueOf(fault))));

    TransientException failure = catchThrowableOfType(TransientException.class, this::generate);

    assertThat(failure.outage()).isTrue();
  }

  @Test
  void anInvalidSizeIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generator(Map.of("size", "portrait")))
        .withMessage(
            "<providers><images><size> is 'portrait', but expected width and height in pixels, such"
                + " as 1024x1536, or auto.");
  }

  @Test
  void theDescriptionNamesModelAndAddressAndConnectListsModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\": []}")));
    ImageGenerator generator = generator(Map.of());

    generator.connect();

    SERVER.verify(getRequestedFor(urlEqualTo("/v1/models")));
    assertThat(generator.description())
        .isEqualTo("gpt-image-2.6-flare at " + SERVER.baseUrl() + "/v1");
    assertThat(generator.service().orElseThrow().name())
        .isEqualTo("localhost:" + SERVER.getPort() + "/images");
  }

  private void generate() throws IOException {
    generate(Map.of());
  }

  private Path generate(Map<String, String> settings) throws IOException {
    Path image = folder.resolve("image");
    generator(settings)
        .generate(CONTEXT, SCENE, image, (what, amount) -> used.merge(what, amount, Long::sum));
    return image;
  }

  private ImageGenerator generator(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("baseUrl", SERVER.baseUrl() + "/v1/");
    Options options =
        new Options(
            List.of("providers", "images"),
            all,
            new Options.Environment(Map.of("OPENAI_API_KEY", "sk-test"), folder, folder));
    ImageGenerator generator = ProviderLoader.named(ImageGenerator.class, "openai");
    generator.configure(options);
    options.rejectUnknown();
    return generator;
  }

  private static void answer(String json) {
    SERVER.stubFor(post(anyUrl()).willReturn(okJson(json)));
  }

  private static String service() {
    return "OpenAI-compatible service at localhost:" + SERVER.getPort();
  }

  private static String prompt() throws IOException {
    LoggedRequest request = SERVER.findAll(postRequestedFor(anyUrl())).get(0);
    return new com.fasterxml.jackson.databind.ObjectMapper()
        .readTree(request.getBody())
        .path("prompt")
        .textValue();
  }
}
