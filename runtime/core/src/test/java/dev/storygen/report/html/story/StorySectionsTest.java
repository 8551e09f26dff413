package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import dev.storygen.report.html.chart.SvgOutlines;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    story("a", 40, new Random(1));

    UnpackedStory story = unpacked(metrics(List.of("a"))).get(0);

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
    story("a", 10, new Random(1));
    Files.delete(folder.resolve("out/a/video.mp4"));

    Element section = unpacked(metrics(List.of("a"))).get(0).section();

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
      story("story-" + i, 360, random);
    }
    StorySections sections = sections(metrics(names));

    // A report of a hundred stories is under 300 KB; the page without sections takes 85.
    assertThat(String.join("", sections.packs())).hasSizeLessThan(215_000);
  }

  @Test
  void theSameStoriesMakeTheSamePacks() throws IOException {
    story("a", 40, new Random(1));
    story("b", 40, new Random(2));
    String json = metrics(List.of("a", "b"));

    assertThat(sections(json)).isEqualTo(sections(json));
  }

  private void story(String name, int words, Random random) throws IOException {
    Path story = Files.createDirectories(folder.resolve("out").resolve(name));
    List<Map<String, Object>> entries = new ArrayList<>();
    StringBuilder cues = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    double start = 0;
    double now = 0;
    for (int i = 0; i < words; i++) {
      String word = word(random);
      start = shown.isEmpty() ? now : start;
      double from = now;
      now = Math.round(1000 * (now + 0.1 + random.nextDouble() / 2)) / 1000.0;
      entries.add(
          Map.of("word", word, "spoken", word, "start", from, "end", now, "measured", i % 30 > 0));
      shown.append(shown.isEmpty() ? "" : " ").append(word);
      if (i % 3 == 2 || i == words - 1) {
        cues.append("%s --> %s\n%s\n\n".formatted(stamp(start), stamp(now), shown));
        shown.setLength(0);
        now += i % 12 == 11 ? 0.4 : 0;
      }
    }
    Files.writeString(
        story.resolve("words.json"), Json.mapper().writeValueAsString(Map.of("words", entries)));
    Files.writeString(story.resolve("subtitles.srt"), cues);
    for (String media : List.of("video.mp4", "voiceover.mp3", "thumbnail.png")) {
      Files.writeString(story.resolve(media), "");
    }
  }

  /** Few words are most of a text, as in any language. */
  private static String word(Random random) {
    long rank = Math.round(Math.exp(random.nextDouble() * Math.log(3000)));
    Random letters = new Random(rank);
    return letters
        .ints(1 + (int) Math.min(9, Math.log(rank + 1) + letters.nextInt(3)), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String stamp(double seconds) {
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d,%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  private String metrics(List<String> names) throws IOException {
    Random random = new Random(7);
    List<Object> stories = new ArrayList<>();
    List<Object> checks = new ArrayList<>();
    List<Object> operations = new ArrayList<>();
    for (String name : names) {
      stories.add(run(name, random));
      for (String check :
          List.of(
              "bitrate", "duration", "size", "length", "coverage", "video", "media", "streams")) {
        checks.add(check(name, check, random));
      }
      for (String stage : List.of("script", "voice")) {
        operations.add(
            Map.of(
                "story",
                name,
                "stage",
                stage,
                "operation",
                stage.equals("voice") ? "synthesis" : stage,
                "provider",
                "embedded",
                "durationSeconds",
                12.3,
                "success",
                stage.equals("script"),
                "attempts",
                2,
                "error",
                stage.equals("script") ? "" : "no voice"));
      }
    }
    return Json.mapper()
        .writeValueAsString(
            Map.of(
                "schemaVersion",
                1,
                "stories",
                stories,
                "checks",
                checks,
                "operations",
                operations,
                "retries",
                List.of(
                    Map.of(
                        "story",
                        "a",
                        "stage",
                        "voice",
                        "operation",
                        "synthesis",
                        "attempt",
                        1,
                        "delaySeconds",
                        0.5,
                        "error",
                        "answered 503")),
                "fallbacks",
                List.of(
                    Map.of(
                        "story",
                        "a",
                        "stage",
                        "voice",
                        "operation",
                        "synthesis",
                        "provider",
                        "embedded",
                        "fallback",
                        "spare",
                        "error",
                        "gone"))));
  }

  private static Map<String, Object> run(String name, Random random) {
    StringBuilder peaks = new StringBuilder();
    random
        .ints(Waveform.COLUMNS, 0, 24)
        .forEach(quiet -> peaks.append(Waveform.DIGITS.charAt(63 - quiet)));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("video", "out/" + name + "/video.mp4");
    files.put("voiceover", "out/" + name + "/voiceover.mp3");
    files.put("subtitles", "out/" + name + "/subtitles.srt");
    files.put("words", "out/" + name + "/words.json");
    return Map.of(
        "story",
        name,
        "title",
        word(random) + " " + word(random) + " " + word(random),
        "durationSeconds",
        random.nextDouble() * 100,
        "files",
        files,
        "waveform",
        new Waveform(150, peaks.toString(), List.of(new TimeSpan(1, 1.4), new TimeSpan(5, 5.8))));
  }

  private static Map<String, Object> check(String story, String check, Random random) {
    boolean broken = check.equals("bitrate");
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("story", story);
    outcome.put("check", check);
    outcome.put("status", broken ? "violated" : "passed");
    outcome.put(
        "measurements",
        List.of(Measurement.of("it", broken ? 24 : 40 + random.nextInt(100), "kbit/s")));
    outcome.put(
        "limits",
        List.of(new Limit("minimum", "it", Limit.Bound.MINIMUM, BigDecimal.valueOf(32), "kbit/s")));
    outcome.put("message", broken ? "it is 24 kbit/s. Raise <voice><bitrate>." : null);
    outcome.put("fix", broken ? "Raise <voice><bitrate>." : null);
    return outcome;
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
