package dev.storygen.remote.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.UsageMeter;
import dev.storygen.remote.http.ServiceClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Photos or videos of a stock library: searches for words of the scene, with fewer words until
 * something is found, and takes one of the results by title and scene.
 */
abstract class StockLibrary implements ImageGenerator {

  private static final long MAX_RESULTS_BYTES = 4 << 20;

  /** Of a photo of about 60 megapixels. */
  private static final long MAX_PHOTO_BYTES = 48 << 20;

  /** Of some minutes in 1080x1920; a download is held in memory. */
  private static final long MAX_VIDEO_BYTES = 128 << 20;

  private static final String PHOTOS = "photos";

  private static final String VIDEOS = "videos";

  private static final List<String> ORIENTATIONS = List.of("portrait", "landscape");

  private final String library;
  private final String photosUrl;
  private final String videosUrl;
  private final String keyVariable;
  private URI baseUrl;
  private ServiceClient client;
  private boolean videos;
  private Optional<String> orientation;

  /** A file among the results of a search. */
  record Found(String address, String credit) {}

  /**
   * @param library its name, for people
   * @param photosUrl of its service for photos
   * @param videosUrl of its service for videos
   * @param keyVariable the environment variable of the key
   */
  StockLibrary(String library, String photosUrl, String videosUrl, String keyVariable) {
    this.library = library;
    this.photosUrl = photosUrl;
    this.videosUrl = videosUrl;
    this.keyVariable = keyVariable;
  }

  /**
   * Reads {@code media} ({@code photos} or {@code videos}), {@code baseUrl}, {@code orientation}
   * ({@code portrait} or {@code landscape}; by default that of the first video) and the key.
   */
  @Override
  public void configure(Options options) {
    String media = options.text("media", PHOTOS);
    if (!media.equals(PHOTOS) && !media.equals(VIDEOS)) {
      throw options.expected("media", media, PHOTOS + " or " + VIDEOS);
    }
    videos = media.equals(VIDEOS);
    baseUrl = options.address("baseUrl", videos ? videosUrl : photosUrl);
    client = new ServiceClient(library + " at " + baseUrl.getAuthority(), options.key(keyVariable));
    orientation = options.text("orientation");
    if (orientation.isPresent() && !ORIENTATIONS.contains(orientation.get())) {
      throw options.expected("orientation", orientation.get(), String.join(" or ", ORIENTATIONS));
    }
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(baseUrl, "images"));
  }

  @Override
  public String description() {
    return (videos ? library + " videos at " : library + " at ") + baseUrl;
  }

  /** Searches once. */
  @Override
  public void connect() throws IOException {
    client.send(request("sea", true).GET(), MAX_RESULTS_BYTES).json();
  }

  @Override
  public Map<String, Object> inputs(ImageContext context, String scene) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("searches", searches(context, scene));
    inputs.put("title", context.title());
    inputs.put("scene", scene);
    inputs.put("media", videos ? VIDEOS : PHOTOS);
    inputs.put("orientation", ORIENTATIONS.get(isPortrait(context) ? 0 : 1));
    return inputs;
  }

  private static List<String> searches(ImageContext context, String scene) {
    List<String> others = new ArrayList<>(context.locations());
    others.add(context.title());
    others.add(context.theme());
    return SearchTerms.of(scene, others);
  }

  @Override
  public String generate(ImageContext context, String scene, Path image, UsageMeter meter)
      throws IOException {
    List<String> searches = searches(context, scene);
    for (String terms : searches) {
      List<Found> found = search(terms, isPortrait(context));
      if (!found.isEmpty()) {
        int seed = (context.title() + scene).hashCode();
        Found chosen = found.get(Math.floorMod(seed ^ seed >>> 16, found.size()));
        meter.used(Resource.IMAGES, 1);
        Files.write(image, download().bytes(chosen.address()));
        return chosen.credit();
      }
    }
    throw new IOException(
        client
            .messages()
            .sentence(
                searches.isEmpty()
                    ? "was not called: the scene, the locations, the title and the theme name"
                        + " nothing to search for."
                    : "has no %s for %s. Name other locations in the brief, or images."
                        .formatted(videos ? "video" : "photo", String.join(", ", searches))));
  }

  private ImageDownload download() {
    return videos
        ? new ImageDownload(client.messages(), "video", MAX_VIDEO_BYTES)
        : new ImageDownload(client.messages(), "image", MAX_PHOTO_BYTES);
  }

  private List<Found> search(String terms, boolean portrait) throws IOException {
    JsonNode answer = client.send(request(terms, portrait).GET(), MAX_RESULTS_BYTES).json();
    if (!videos) {
      return photos(answer);
    }
    return StockVideo.fitting(videos(answer), portrait).stream()
        .map(video -> new Found(video.rendition().address(), video.credit()))
        .toList();
  }

  /** A search for photos or videos. */
  abstract HttpRequest.Builder request(String terms, boolean portrait) throws IOException;

  /** The photos of an answer, in order; entries without an address are left out. */
  abstract List<Found> photos(JsonNode answer);

  /** The videos of an answer, in order. */
  abstract List<StockVideo> videos(JsonNode answer);

  final boolean searchesVideos() {
    return videos;
  }

  final URI baseUrl() {
    return baseUrl;
  }

  final ServiceClient client() {
    return client;
  }

  private boolean isPortrait(ImageContext context) {
    return orientation
        .map(chosen -> chosen.equals(ORIENTATIONS.get(0)))
        .orElse(context.aspectRatio() <= 1);
  }

  /** A line for the credits; texts of a service may have line breaks. */
  final String credit(String author, String page) {
    String by = author.isBlank() ? "" : " by " + author;
    return "%s%s on %s, %s"
        .formatted(videos ? "Video" : "Photo", by, library, page)
        .replaceAll("\\s", " ")
        .strip();
  }
}
