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

/** Photos and videos of Pexels. */
@AutoService(ImageGenerator.class)
public final class PexelsPhotos extends StockLibrary {

  private static final int RESULTS = 20;

  public PexelsPhotos() {
    super("Pexels", "https://api.pexels.com/v1", "https://api.pexels.com/videos", "PEXELS_API_KEY");
  }

  @Override
  public String name() {
    return "pexels";
  }

  /** The key is sent without a prefix. */
  @Override
  HttpRequest.Builder request(String terms, boolean portrait) throws IOException {
    String query =
        "query=%s&orientation=%s&per_page=%d"
            .formatted(
                URLEncoder.encode(terms, StandardCharsets.UTF_8),
                portrait ? "portrait" : "landscape",
                RESULTS);
    return client().request(URI.create(baseUrl() + "/search?" + query), "Authorization", "");
  }

  @Override
  List<Found> photos(JsonNode answer) {
    List<Found> photos = new ArrayList<>();
    for (JsonNode photo : answer.path("photos")) {
      String address = photo.path("src").path("original").asText("");
      if (!address.isBlank()) {
        photos.add(
            new Found(
                address,
                credit(photo.path("photographer").asText(""), photo.path("url").asText(""))));
      }
    }
    return photos;
  }

  @Override
  List<StockVideo> videos(JsonNode answer) {
    List<StockVideo> videos = new ArrayList<>();
    for (JsonNode video : answer.path("videos")) {
      List<StockVideo.Rendition> files = new ArrayList<>();
      for (JsonNode file : video.path("video_files")) {
        // Others are playlists.
        if (file.path("file_type").asText("").equals("video/mp4")) {
          files.add(
              new StockVideo.Rendition(
                  file.path("link").asText(""),
                  file.path("width").asInt(),
                  file.path("height").asInt()));
        }
      }
      videos.add(
          new StockVideo(
              video.path("duration").asDouble(),
              files,
              credit(video.path("user").path("name").asText(""), video.path("url").asText(""))));
    }
    return videos;
  }
}
