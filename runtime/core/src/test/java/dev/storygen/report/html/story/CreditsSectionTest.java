package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditsSectionTest {

  @TempDir private Path folder;

  @Test
  void whoMadeTheImagesIsListed() throws IOException {
    Files.writeString(folder.resolve("credits.txt"), "image-1.jpg: Photo by <b>Ada\n");

    assertThat(section().select("h4").eachText()).contains("Credits");
    assertThat(section().select(".story-credits li").eachText())
        .containsExactly("image-1.jpg: Photo by <b>Ada");
  }

  @Test
  void aStoryWithoutCreditsHasNoList() throws IOException {
    assertThat(section().select("h4").eachText()).doesNotContain("Credits");
  }

  private Element section() throws IOException {
    String json =
        "{\"schemaVersion\":1,\"stories\":[{\"story\":\"a\",\"startedAt\":\"2026-11-22T08:30:00Z\","
            + "\"files\":{\"video\":\"video.mp4\"}}]}";
    Metrics metrics = Json.mapper().readValue(json, Metrics.class);
    StorySections sections =
        StorySections.of(ReportedStories.of(metrics), new ReportLinks(folder, folder));
    return UnpackedStory.of(sections.packs().get(0)).get(0).section();
  }
}
