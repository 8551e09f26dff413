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
 * Photos of a stock library: searches for words of the scene, with fewer words until something is
 * found, and takes one of the results by title and scene.
 */
abstract class StockPhotos implements ImageGenerator {

  private static final long MAX_RESULTS_BYTES = 4 << 20;

  /** Of a photo of about 60 megapixels. */
  private static final long MAX_PHOTO_BYTES = 48 << 20;

  private static final List<String> ORIENTATIONS = List.of("portrait", "landscape");

  private final String library;
  private final String defaultUrl;
  private final String keyVariable;
  private URI baseUrl;
  private ServiceClient client;
  private String orientation;

  /** A photo among the results of a search. */
  record Photo(String address, String credit) {}

  /**
   * @param library its name, for people
   * @param defaultUrl of its service
   * @param keyVariable the environment variable of the key
   */
  StockPhotos(String library, String defaultUrl, String keyVariable) {
    this.library = library;
    this.defaultUrl = defaultUrl;
    this.keyVariable = keyVariable;
  }

  /**
   * Reads {@code baseUrl}, {@code orientation} ({@code portrait} or {@code landscape}), the key.
   */
  @Override
  public void configure(Options options) {
    baseUrl = options.address("baseUrl", defaultUrl);
    client = new ServiceClient(library + " at " + baseUrl.getAuthority(), options.key(keyVariable));
    orientation = options.text("orientation", ORIENTATIONS.get(0));
    if (!ORIENTATIONS.contains(orientation)) {
      throw options.expected("orientation", orientation, String.join(" or ", ORIENTATIONS));
    }
  }

  @Override
  public Optional<Service> service() {
    return Optional.of(new Service(baseUrl, "images"));
  }

  @Override
  public String description() {
    return library + " at " + baseUrl;
  }

  /** Searches once. */
  @Override
  public void connect() throws IOException {
    search("sea");
  }

  @Override
  public Map<String, Object> inputs(ImageContext context, String scene) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("searches", searches(context, scene));
    inputs.put("title", context.title());
    inputs.put("scene", scene);
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
      List<Photo> photos = search(terms);
      if (!photos.isEmpty()) {
        int seed = (context.title() + scene).hashCode();
        Photo photo = photos.get(Math.floorMod(seed ^ seed >>> 16, photos.size()));
        meter.used(Resource.IMAGES, 1);
        Files.write(
            image, new ImageDownload(client.messages(), MAX_PHOTO_BYTES).bytes(photo.address()));
        return photo.credit();
      }
    }
    throw new IOException(
        client
            .messages()
            .sentence(
                searches.isEmpty()
                    ? "was not called: the scene, the locations, the title and the theme name"
                        + " nothing to search for."
                    : "has no photo for %s. Name other locations in the brief, or images."
                        .formatted(String.join(", ", searches))));
  }

  private List<Photo> search(String terms) throws IOException {
    return photos(client.send(request(terms).GET(), MAX_RESULTS_BYTES).json());
  }

  /** A search. */
  abstract HttpRequest.Builder request(String terms) throws IOException;

  /** The photos of an answer, in order; entries without an address are left out. */
  abstract List<Photo> photos(JsonNode answer);

  final URI baseUrl() {
    return baseUrl;
  }

  final ServiceClient client() {
    return client;
  }

  final boolean isPortrait() {
    return orientation.equals(ORIENTATIONS.get(0));
  }

  /** A line for the credits; texts of a service may have line breaks. */
  static String credit(String author, String library, String page) {
    String by = author.isBlank() ? "" : " by " + author;
    return "Photo%s on %s, %s".formatted(by, library, page).replaceAll("\\s", " ").strip();
  }
}
