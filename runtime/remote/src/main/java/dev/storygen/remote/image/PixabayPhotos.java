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

/** Photos and videos of Pixabay. */
@AutoService(ImageGenerator.class)
public final class PixabayPhotos extends StockLibrary {

  private static final int RESULTS = 20;

  /** More, as few of them are vertical. */
  private static final int VIDEO_RESULTS = 50;

  private static final List<String> SIZES = List.of("large", "medium", "small", "tiny");

  public PixabayPhotos() {
    super(
        "Pixabay", "https://pixabay.com/api", "https://pixabay.com/api/videos", "PIXABAY_API_KEY");
  }

  @Override
  public String name() {
    return "pixabay";
  }

  /** The service takes its key in the address only, and no orientation for videos. */
  @Override
  HttpRequest.Builder request(String terms, boolean portrait) {
    String query =
        searchesVideos()
            ? "q=%s&video_type=film&safesearch=true&per_page=%d"
                .formatted(encoded(terms), VIDEO_RESULTS)
            : "q=%s&image_type=photo&orientation=%s&safesearch=true&per_page=%d"
                .formatted(encoded(terms), portrait ? "vertical" : "horizontal", RESULTS);
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
  List<Found> photos(JsonNode answer) {
    List<Found> photos = new ArrayList<>();
    for (JsonNode photo : answer.path("hits")) {
      String address = photo.path("largeImageURL").asText("");
      if (!address.isBlank()) {
        photos.add(
            new Found(
                address, credit(photo.path("user").asText(""), photo.path("pageURL").asText(""))));
      }
    }
    return photos;
  }

  @Override
  List<StockVideo> videos(JsonNode answer) {
    List<StockVideo> videos = new ArrayList<>();
    for (JsonNode video : answer.path("hits")) {
      List<StockVideo.Rendition> files =
          SIZES.stream()
              .map(size -> video.path("videos").path(size))
              .map(
                  file ->
                      new StockVideo.Rendition(
                          file.path("url").asText(""),
                          file.path("width").asInt(),
                          file.path("height").asInt()))
              .toList();
      videos.add(
          new StockVideo(
              video.path("duration").asDouble(),
              files,
              credit(video.path("user").asText(""), video.path("pageURL").asText(""))));
    }
    return videos;
  }
}
