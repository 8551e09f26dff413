package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import dev.storygen.report.html.chart.SvgOutlines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorySectionsTest {

  private static final String HOSTILE = "<script>alert(1)</script>\u001d\u001e\u001f \"'&</bdi>";

  @TempDir private Path folder;

  @Test
  void aSectionHasItsStoryFromPlayerToOperations() throws IOException {
    new SampleStories(folder).story("a", 40, new Random(1));

    UnpackedStory story = unpacked(SampleStories.metrics(List.of("a"))).get(0);

    Element section = story.section();
    assertThat(section.id()).isEqualTo("story-1");
    assertThat(section.selectFirst("video").attr("src")).isEqualTo("./../out/a/video.mp4");
    assertThat(section.selectFirst("video").attr("poster")).isEqualTo("./../out/a/thumbnail.png");
    assertThat(section.select("video track[kind=captions]")).hasSize(1);
    assertThat(section.selectFirst(".wave-sound").attr("aria-label"))
        .isEqualTo("Waveform of the voiceover: 2 min 30 s, 2 silences, longest 0.8 s");
    assertThat(SvgOutlines.boxes(section.selectFirst("path.sound").attr("d")))
        .singleElement()
        .satisfies(sound -> assertThat(sound.isEmpty()).isFalse());
    assertThat(section.select(".check.failed .fix").text())
        .isEqualTo("Fix Raise <voice><bitrate>.");
    assertThat(section.select(".check .range .violated.value")).hasSize(1);
    assertThat(section.select("tbody tr")).hasSize(2);
    assertThat(section.select("tbody tr").get(1).text())
        .isEqualTo(
            "voice.synthesis embedded 12 s 2 failed no voice Attempt 1 failed: answered 503"
                + " (retried after 500 ms) spare instead of embedded, which failed: gone");
    assertThat(story.words()).hasSize(40).allMatch(word -> word.start() >= 0);
    assertThat(story.cues()).hasSize(14);
    assertThat(section.select("[style], script, [onclick]")).isEmpty();
  }

  @Test
  void textsFromOutsideAreEscaped() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/script.txt"), HOSTILE);
    String json =
        Json.mapper()
            .writeValueAsString(
                Map.of(
                    "schemaVersion",
                    1,
                    "stories",
                    List.of(
                        Map.of(
                            "story",
                            HOSTILE,
                            "title",
                            HOSTILE,
                            "files",
                            Map.of("script", "out/script.txt", "video", "javascript:alert(1)"),
                            "waveform",
                            Map.of("durationSeconds", 3, "peaks", HOSTILE))),
                    "checks",
                    List.of(
                        Map.of(
                            "story", HOSTILE, "check", HOSTILE, "status", HOSTILE, "message",
                            HOSTILE, "fix", HOSTILE)),
                    "operations",
                    List.of(
                        Map.of(
                            "story",
                            HOSTILE,
                            "stage",
                            HOSTILE,
                            "operation",
                            HOSTILE,
                            "provider",
                            HOSTILE,
                            "error",
                            HOSTILE)),
                    "retries",
                    List.of(
                        Map.of(
                            "story",
                            HOSTILE,
                            "stage",
                            HOSTILE,
                            "operation",
                            HOSTILE,
                            "error",
                            HOSTILE))));

    UnpackedStory story = unpacked(json).get(0);

    assertThat(story.section().select("script, video, bdi bdi")).isEmpty();
    assertThat(story.section().selectFirst("h3").text())
        .isEqualTo("<script>alert(1)</script> \"'&</bdi>");
    assertThat(story.section().text()).contains("javascript:alert(1) does not exist");
    assertThat(story.words())
        .extracting(UnpackedStory.Span::text)
        .containsExactly("<script>alert(1)</script>\u00a0", "\"'&</bdi>");
  }

  @Test
  void missingMediaHaveANote() throws IOException {
    new SampleStories(folder).story("a", 10, new Random(1));
    Files.delete(folder.resolve("out/a/video.mp4"));

    Element section = unpacked(SampleStories.metrics(List.of("a"))).get(0).section();

    assertThat(section.select("video")).isEmpty();
    assertThat(section.selectFirst("audio").attr("src")).isEqualTo("./../out/a/voiceover.mp3");
    assertThat(section.selectFirst(".story-player .note").text())
        .isEqualTo("out/a/video.mp4 does not exist, so the video cannot be played.");
  }

  @Test
  void aStoryWithChecksAloneHasASection() throws IOException {
    Element section =
        unpacked("{\"schemaVersion\":1,\"checks\":[{\"story\":\"a\",\"check\":\"audio-size\"}]}")
            .get(0)
            .section();

    assertThat(section.select("h4").eachText()).containsExactly("Script", "Checks");
    assertThat(section.selectFirst(".story-player").text())
        .isEqualTo("There is no video and no voiceover.");
  }

  @Test
  void allStoriesAreInThePacks() throws IOException {
    String json =
        Json.mapper()
            .writeValueAsString(
                Map.of(
                    "schemaVersion",
                    1,
                    "stories",
                    IntStream.range(0, 250)
                        .mapToObj(i -> Map.of("story", String.format(Locale.ROOT, "s%03d", i)))
                        .toList()));

    StorySections sections = sections(json);

    assertThat(sections.packs()).hasSize(3);
    assertThat(sections.count()).isEqualTo(250);
    List<UnpackedStory> last = UnpackedStory.of(sections.packs().get(2));
    assertThat(last).hasSize(50);
    assertThat(last.get(49).section().id()).isEqualTo("story-250");
  }

  @Test
  void aHundredStoriesFitIn215Kilobytes() throws IOException {
    List<String> names = new ArrayList<>();
    Random random = new Random(42);
    for (int i = 0; i < 100; i++) {
      names.add("story-" + i);
      new SampleStories(folder).story("story-" + i, 360, random);
    }
    StorySections sections = sections(SampleStories.metrics(names));

    // A report of a hundred stories is under 300 KB; the page without sections takes 85.
    assertThat(String.join("", sections.packs())).hasSizeLessThan(215_000);
  }

  @Test
  void theSameStoriesMakeTheSamePacks() throws IOException {
    new SampleStories(folder).story("a", 40, new Random(1));
    new SampleStories(folder).story("b", 40, new Random(2));
    String json = SampleStories.metrics(List.of("a", "b"));

    assertThat(sections(json)).isEqualTo(sections(json));
  }

  private List<UnpackedStory> unpacked(String json) throws IOException {
    return UnpackedStory.of(sections(json).packs().get(0));
  }

  private StorySections sections(String json) throws IOException {
    Metrics metrics = Metrics.read(Files.writeString(folder.resolve("metrics.json"), json));
    return StorySections.of(
        ReportedStories.of(metrics), new ReportLinks(folder.resolve("reports"), folder));
  }
}
