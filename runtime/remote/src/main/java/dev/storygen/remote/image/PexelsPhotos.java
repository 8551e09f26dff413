package dev.storygen.remote.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.auto.service.AutoService;
import dev.storygen.provider.ImageGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Photos of Pexels, by its API v1. */
@AutoService(ImageGenerator.class)
public final class PexelsPhotos extends StockPhotos {

  private static final int RESULTS = 20;

  public PexelsPhotos() {
    super("Pexels", "https://api.pexels.com/v1", "PEXELS_API_KEY");
  }

  @Override
  public String name() {
    return "pexels";
  }

  /** The key is sent without a prefix. */
  @Override
  HttpRequest.Builder request(String terms) throws IOException {
    String query =
        "query=%s&orientation=%s&per_page=%d"
            .formatted(
                URLEncoder.encode(terms, StandardCharsets.UTF_8),
                isPortrait() ? "portrait" : "landscape",
                RESULTS);
    return client().request(URI.create(baseUrl() + "/search?" + query), "Authorization", "");
  }

  @Override
  List<Photo> photos(JsonNode answer) {
    List<Photo> photos = new ArrayList<>();
    for (JsonNode photo : answer.path("photos")) {
      String address = photo.path("src").path("original").asText("");
      if (!address.isBlank()) {
        photos.add(
            new Photo(
                address,
                credit(
                    photo.path("photographer").asText(""),
                    "Pexels",
                    photo.path("url").asText(""))));
      }
    }
    return photos;
  }
}
