package dev.storygen.remote.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.auto.service.AutoService;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Photos of Pixabay. */
@AutoService(ImageGenerator.class)
public final class PixabayPhotos extends StockPhotos {

  private static final int RESULTS = 20;

  public PixabayPhotos() {
    super("Pixabay", "https://pixabay.com/api", "PIXABAY_API_KEY");
  }

  @Override
  public String name() {
    return "pixabay";
  }

  /** The service takes its key in the address only. */
  @Override
  HttpRequest.Builder request(String terms) {
    String query =
        "q=%s&image_type=photo&orientation=%s&safesearch=true&per_page=%d"
            .formatted(encoded(terms), isPortrait() ? "vertical" : "horizontal", RESULTS);
    String key =
        client()
            .messages()
            .key()
            .map(Secret::reveal)
            .map(value -> "key=" + encoded(value) + "&")
            .orElse("");
    return HttpRequest.newBuilder(URI.create(baseUrl() + "/?" + key + query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  List<Photo> photos(JsonNode answer) {
    List<Photo> photos = new ArrayList<>();
    for (JsonNode photo : answer.path("hits")) {
      String address = photo.path("largeImageURL").asText("");
      if (!address.isBlank()) {
        photos.add(
            new Photo(
                address,
                credit(
                    photo.path("user").asText(""), "Pixabay", photo.path("pageURL").asText(""))));
      }
    }
    return photos;
  }
}
