package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmissionsSectionTest {

  @TempDir private Path folder;

  @Test
  void omissionsAreListedInTheOrderOfTheStages() throws IOException {
    Element section =
        section(
            """
            {"schemaVersion":1,"stories":[{"story":"a","startedAt":"2026-11-22T08:30:00Z",
             "omissions":{"revise":[{"kind":"remark","text":"<b>Enjoy!"}],
                          "script":[{"kind":"reasoning","text":"A lamp?"}]}}]}""");

    assertThat(section.select("h4").eachText()).containsExactly("Script", "Left out", "Checks");
    assertThat(section.select(".story-omissions li").eachText())
        .containsExactly("reasoning: A lamp?", "remark: <b>Enjoy!");
  }

  @Test
  void aCompleteStoryHasNoList() throws IOException {
    Element section =
        section(
            "{\"schemaVersion\":1,\"stories\":[{\"story\":\"a\","
                + "\"startedAt\":\"2026-11-22T08:30:00Z\"}]}");

    assertThat(section.select("h4").eachText()).containsExactly("Script", "Checks");
  }

  private Element section(String json) throws IOException {
    Metrics metrics = Json.mapper().readValue(json, Metrics.class);
    StorySections sections =
        StorySections.of(ReportedStories.of(metrics), new ReportLinks(folder, folder));
    return UnpackedStory.of(sections.packs().get(0)).get(0).section();
  }
}
