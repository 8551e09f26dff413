package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a story's section says of the cache. */
class StagesSectionTest {

  private static final String REASON =
      "`<providers><voice><voice>` was `nova` and is `onyx`";

  @TempDir private Path folder;

  private final List<OperationRecord> operations = new ArrayList<>();

  private void operation(
      String stage, String operation, Map<String, Object> metrics, String... reasons) {
    operations.add(
        new OperationRecord(
            Instant.parse("2026-11-22T08:30:00Z"),
            "a",
            stage,
            operation,
            "x",
            2,
            true,
            1,
            null,
            metrics,
            List.of(reasons)));
  }

  private Element section() throws IOException {
    String json =
        "{\"schemaVersion\":1,\"operations\":"
            + Json.mapper().writeValueAsString(operations)
            + "}";
    Metrics metrics = Json.mapper().readValue(json, Metrics.class);
    StorySections sections =
        StorySections.of(ReportedStories.of(metrics), new ReportLinks(folder, folder));
    return UnpackedStory.of(sections.packs().get(0)).get(0).section();
  }

  @Test
  void eachStageIsMadeForAReasonOrCached() throws IOException {
    operation("revise", "revision", Map.of("cached", true));
    operation("voice", "synthesis", Map.of("kept", 9), REASON);
    operation("voice", "alignment", Map.of());

    Element section = section();

    assertThat(section.select(".story-stages li").eachText())
        .containsExactly("revise: cached", "voice: made, because " + REASON);
    assertThat(section.select("tbody tr").eachText())
        .containsExactly(
            "revise.revision x cached",
            "voice.synthesis x 2.0 s 1 made, with 9 parts cached, because " + REASON,
            "voice.alignment x 2.0 s 1 done");
  }

  @Test
  void withoutKnowledgeOfACacheThereIsNoList() throws IOException {
    operation("voice", "synthesis", Map.of());

    assertThat(section().select("h4").eachText()).doesNotContain("Stages");
  }
}
