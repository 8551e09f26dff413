package dev.storygen.remote.image;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockPhotosTest {

  private static final ImageContext CONTEXT = ImageContext.of(StoryIdea.titled("The Old Pier"));
  private static final String SCENE = "She walked to the lighthouse, and the harbour was dark.";
  private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.US_ASCII);
  private static final String KEY = "0123456789-abcdefghijk";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path folder;

  private final Map<Resource, Long> used = new HashMap<>();

  @Test
  void pexelsIsSearchedForTheWordsOfTheScene() throws IOException {
    SERVER.stubFor(get(urlPathEqualTo("/v1/search")).willReturn(okJson(pexels("/photos/1.jpeg"))));
    servePicture();

    assertThat(generate("pexels", Map.of()))
        .isEqualTo("Photo by Ada Sea on Pexels, https://www.pexels.com/photo/7");
    assertThat(folder.resolve("image")).hasBinaryContent(PICTURE);
    assertThat(used).containsExactly(Map.entry(Resource.IMAGES, 1L));
    SERVER.verify(
        getRequestedFor(
                urlEqualTo(
                    "/v1/search?query=lighthouse+harbour+walked&orientation=portrait&per_page=20"))
            .withHeader("Authorization", equalTo(KEY)));
    SERVER.verify(getRequestedFor(urlEqualTo("/photos/1.jpeg")).withoutHeader("Authorization"));
  }

  @Test
  void pixabayTakesItsKeyInTheAddress() throws IOException {
    SERVER.stubFor(
        get(urlPathEqualTo("/v1/"))
            .willReturn(
                okJson(
                    "{\"hits\": [{\"largeImageURL\": \"%s/photos/1.jpeg\", \"user\": \"bo\","
                            .formatted(SERVER.baseUrl())
                        + " \"pageURL\": \"https://pixabay.com/photos/9/\"}]}")));
    servePicture();

    assertThat(generate("pixabay", Map.of("orientation", "landscape")))
        .isEqualTo("Photo by bo on Pixabay, https://pixabay.com/photos/9/");
    SERVER.verify(
        getRequestedFor(
            urlEqualTo(
                "/v1/?key="
                    + KEY
                    + "&q=lighthouse+harbour+walked&image_type=photo&orientation=horizontal"
                    + "&safesearch=true&per_page=20")));
  }

  /** The one of fitting shape and length, in the smallest size that fills the video. */
  @Test
  void pexelsHasVideos() throws IOException {
    SERVER.stubFor(
        get(urlPathEqualTo("/v1/search"))
            .willReturn(
                okJson(
                    """
                    {"videos": [
                      {"duration": 30, "url": "https://www.pexels.com/video/1", "user": {"name": "Wide"},
                       "video_files": [{"file_type": "video/mp4", "width": 1920, "height": 1080, "link": "no"}]},
                      {"duration": 3, "url": "https://www.pexels.com/video/2", "user": {"name": "Short"},
                       "video_files": [{"file_type": "video/mp4", "width": 1080, "height": 1920, "link": "no"}]},
                      {"duration": 12, "url": "https://www.pexels.com/video/3", "user": {"name": "Ada"},
                       "video_files": [
                         {"file_type": "application/x-mpegURL", "width": 1080, "height": 1920, "link": "no"},
                         {"file_type": "video/mp4", "width": 2160, "height": 3840, "link": "no"},
                         {"file_type": "video/mp4", "width": 1080, "height": 1920, "link": "%s/clip.mp4"},
                         {"file_type": "video/mp4", "width": 540, "height": 960, "link": "no"}]}]}
                    """
                        .formatted(SERVER.baseUrl()))));
    SERVER.stubFor(
        get("/clip.mp4")
            .willReturn(aResponse().withHeader("Content-Type", "video/mp4").withBody(PICTURE)));

    assertThat(generate("pexels", Map.of("media", "videos")))
        .isEqualTo("Video by Ada on Pexels, https://www.pexels.com/video/3");
    assertThat(folder.resolve("image")).hasBinaryContent(PICTURE);
    assertThat(used).containsExactly(Map.entry(Resource.IMAGES, 1L));
  }

  /** It is the only one, although wide, short and small. */
  @Test
  void pixabayHasVideos() throws IOException {
    SERVER.stubFor(
        get(urlPathEqualTo("/v1/"))
            .willReturn(
                okJson(
                    """
                    {"hits": [{"duration": 4, "user": "bo", "pageURL": "https://pixabay.com/videos/9/", "videos": {
                      "large": {"url": "", "width": 0, "height": 0},
                      "medium": {"url": "%1$s/clip.mp4", "width": 1280, "height": 720},
                      "small": {"url": "no", "width": 640, "height": 360}}}]}
                    """
                        .formatted(SERVER.baseUrl()))));
    SERVER.stubFor(
        get("/clip.mp4")
            .willReturn(aResponse().withHeader("Content-Type", "video/mp4").withBody(PICTURE)));

    assertThat(generate("pixabay", Map.of("media", "videos")))
        .isEqualTo("Video by bo on Pixabay, https://pixabay.com/videos/9/");
    SERVER.verify(
        getRequestedFor(
            urlEqualTo(
                "/v1/?key="
                    + KEY
                    + "&q=lighthouse+harbour+walked&video_type=film&safesearch=true&per_page=50")));
  }

  @Test
  void noVideoIsFinalToo() {
    SERVER.stubFor(
        get(anyUrl()).willReturn(okJson("{\"videos\": [{\"duration\": 9, \"video_files\": []}]}")));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> generate("pexels", Map.of("media", "videos")))
        .isNotInstanceOf(TransientException.class)
        .withMessageContaining(" has no video for lighthouse harbour walked, ");
  }

  @Test
  void fewerWordsAreTriedWhereNothingIsFound() throws IOException {
    SERVER.stubFor(get(anyUrl()).willReturn(okJson("{\"photos\": []}")));
    SERVER.stubFor(
        get("/v1/search?query=lighthouse&orientation=portrait&per_page=20")
            .willReturn(okJson(pexels("/photos/1.jpeg"))));
    servePicture();

    assertThat(generate("pexels", Map.of())).startsWith("Photo by Ada Sea");
    SERVER.verify(3, getRequestedFor(urlPathEqualTo("/v1/search")));
  }

  @Test
  void nothingFoundIsFinalAndNotMetered() {
    SERVER.stubFor(get(anyUrl()).willReturn(okJson("{\"photos\": []}")));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> generate("pexels", Map.of()))
        .isNotInstanceOf(TransientException.class)
        .withMessage(
            "Pexels at localhost:%d has no photo for lighthouse harbour walked, lighthouse harbour, lighthouse, pier. Name other locations in the brief, or images."
                .formatted(SERVER.getPort()));
    assertThat(used).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pexels", "pixabay"})
  void aWrongKeyIsFinalAndNotShown(String name) {
    SERVER.stubFor(
        get(anyUrl()).willReturn(aResponse().withStatus(401).withBody("bad key " + KEY)));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> generate(name, Map.of()))
        .isNotInstanceOf(TransientException.class)
        .withMessageContaining(" answered 401: bad key ")
        .withMessageContaining("Check the key (environment variable ")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(KEY));
  }

  @Test
  void aLimitSaysHowLongToWait() {
    SERVER.stubFor(
        get(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "30")));

    TransientException failure = failure();

    assertThat(failure.outage()).isFalse();
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void anOutageMayEnd() {
    SERVER.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));

    assertThat(failure().outage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK"})
  void aDownloadThatBreaksOffIsTriedAgain(String fault) {
    SERVER.stubFor(get(urlPathEqualTo("/v1/search")).willReturn(okJson(pexels("/photos/1.jpeg"))));
    SERVER.stubFor(get("/photos/1.jpeg").willReturn(aResponse().withFault(Fault.valueOf(fault))));

    assertThat(failure().outage()).isTrue();
    assertThat(folder.resolve("image")).doesNotExist();
  }

  @Test
  void whatIsNoImageIsNotTakenForOne() {
    SERVER.stubFor(get(urlPathEqualTo("/v1/search")).willReturn(okJson(pexels("/photos/1.jpeg"))));
    SERVER.stubFor(
        get("/photos/1.jpeg")
            .willReturn(
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Sorry</p>")));

    assertThat(failure())
        .hasMessageEndingWith("answered 200 with text/html, but expected image: Sorry.");
  }

  @Test
  void aHugePhotoIsNotRead() {
    SERVER.stubFor(get(urlPathEqualTo("/v1/search")).willReturn(okJson(pexels("/photos/1.jpeg"))));
    SERVER.stubFor(
        get("/photos/1.jpeg")
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "image/jpeg")
                    .withBody(new byte[(48 << 20) + 1])));

    assertThat(failure())
        .hasMessageEndingWith("answered with more than 50331648 bytes, which is the limit.");
  }

  @Test
  void settingsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generate("pexels", Map.of("orientation", "round")))
        .withMessage(
            "<providers><images><orientation> is 'round', but expected portrait or landscape.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generate("pixabay", Map.of("media", "music")))
        .withMessage("<providers><images><media> is 'music', but expected photos or videos.");
  }

  @Test
  void wordsThatNameNothingAreNotSearchedFor() {
    assertThat(SearchTerms.of("Nobody would have said it then.", List.of("Sea", "The Old Pier")))
        .containsExactly("pier");
    assertThat(SearchTerms.of("", List.of())).isEmpty();
  }

  private TransientException failure() {
    return catchThrowableOfType(TransientException.class, () -> generate("pexels", Map.of()));
  }

  private static void servePicture() {
    SERVER.stubFor(
        get("/photos/1.jpeg")
            .willReturn(aResponse().withHeader("Content-Type", "image/jpeg").withBody(PICTURE)));
  }

  private static String pexels(String address) {
    return "{\"photos\": [{\"photographer\": \"Ada\\nSea\", \"url\": \"https://www.pexels.com/photo/7\", \"src\": {\"original\": \"%s\"}}]}"
        .formatted(SERVER.baseUrl() + address);
  }

  private String generate(String name, Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("baseUrl", SERVER.baseUrl() + "/v1/");
    Options options =
        new Options(
            List.of("providers", "images"),
            all,
            new Options.Environment(
                Map.of("PEXELS_API_KEY", KEY, "PIXABAY_API_KEY", KEY), folder, folder));
    ImageGenerator generator = ProviderLoader.named(ImageGenerator.class, name);
    generator.configure(options);
    options.rejectUnknown();
    return generator.generate(
        CONTEXT,
        SCENE,
        folder.resolve("image"),
        (what, amount) -> used.merge(what, amount, Long::sum));
  }
}
