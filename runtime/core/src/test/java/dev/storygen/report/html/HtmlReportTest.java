package dev.storygen.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.report.SyntheticMetrics;
import dev.storygen.report.html.story.PageData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  @TempDir private Path folder;

  @Test
  void namesAndTitlesAreEscaped() throws IOException {
    Document page = page("<script>alert(1)</script>", SyntheticMetrics.of(12));

    assertThat(page.selectFirst("h1 > bdi").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select("#story-table tbody tr td:nth-child(2)").eachText())
        .contains(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</script></style></template><b>bold</b>");
    assertThat(page.select("script:not([type])")).hasSize(1);
    assertThat(page.select("img[src=x], [onerror], style ~ style")).isEmpty();
  }

  @Test
  void theContentSecurityPolicyAllowsOnlyThePagesOwnStyleAndScript() throws Exception {
    Document page = page("demo", SyntheticMetrics.of(12));
    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy)
        .startsWith("default-src 'none';")
        .doesNotContain("unsafe")
        .contains("style-src " + hash(page.selectFirst("style").data()))
        .contains("script-src " + hash(page.selectFirst("script:not([type])").data()));
    assertThat(page.getAllElements())
        .flatExtracting(element -> element.attributes().asList())
        .extracting(Attribute::getKey)
        .noneMatch(key -> key.equals("style") || key.startsWith("on"));
    assertThat(
            page.select(
                "[src], link:not([rel=icon]), [href]:not([href^=#], [href^=./], [href=data:,])"))
        .isEmpty();
  }

  @Test
  void numbersAreThoseOfTheMetrics() throws IOException {
    Document page = page("demo", SyntheticMetrics.of(100));

    assertThat(page.title()).isEqualTo("demo: failed · storygen");
    assertThat(page.selectFirst(".summary").text())
        .isEqualTo("100 stories: 14 failed, 1 not measured, 6 passed with warnings, 79 passed.");
    assertThat(page.select(".tiles strong").eachText())
        .containsExactly("79", "14", "8 min 41 s", "98.9 %");
    assertThat(page.select(".slowest li")).hasSize(3);
    assertThat(page.select(".changes li").first().text()).isEqualTo("success rate 98.9 % → 97.2 %");
    assertThat(page.select("#story-table tbody tr")).hasSize(100);
  }

  @Test
  void headingsTablesAndChartsAreAccessible() throws IOException {
    Document page = page("demo", SyntheticMetrics.of(12));

    assertThat(page.select("h1")).hasSize(1);
    int before = 1;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("svg:not([aria-hidden]):not([role=img][aria-label])")).isEmpty();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void emptyMetricsMakeAPageWithoutTables() throws IOException {
    Path json = Files.writeString(folder.resolve("metrics.json"), "{\"schemaVersion\":1}");
    Document page = page("demo", Metrics.read(json));

    assertThat(page.selectFirst("h1").text()).isEqualTo("demo No stories");
    assertThat(page.select("main > section > p").eachText())
        .contains(
            "No operation ran in this run.",
            "This run has no stories.",
            "No check ran in this run. storygen:verify runs the checks.",
            "No service was called.",
            "No goal was recorded.");
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void theFirstHundredRowsNeedNoScript() throws IOException {
    Document page = page("demo", SyntheticMetrics.of(130));

    assertThat(page.select("#story-table tbody tr")).hasSize(100);
    assertThat(page.selectFirst("template#packed-rows").html()).matches("[A-Za-z0-9+/=]+");
    assertThat(page.select("noscript").text())
        .startsWith("Only the first 100 of 130 stories are listed without JavaScript");
  }

  @Test
  void anUnpairedSurrogateIsReplaced() throws IOException {
    assertThat(page("demo \ud83d", SyntheticMetrics.of(1)).selectFirst("h1 > bdi").text())
        .isEqualTo("demo ?");
  }

  @Test
  void missingAndImpossibleValuesDoNotPreventThePage() throws IOException {
    Path odd = folder.resolve("odd.json");
    Files.writeString(
        odd,
        """
        {"schemaVersion": 1, "goals": [{"startedAt": "+1000000000-12-31T23:59:59Z"}], "used": {"tokens": null}, "summary": {"byOperation": {"x": null}},
         "stories": [{"story": " ", "startedAt": "-1000000000-01-01T00:00:00Z"},
                     {"story": "b", "startedAt": "2026-01-01T00:00:00Z", "durationSeconds": 1e300},
                     {"story": "c", "startedAt": "+1000000000-12-31T23:59:59Z"}],
         "operations": [{"story": "b"}, {"story": "c", "durationSeconds": -3,
                         "timestamp": "-1000000000-01-01T00:00:00Z"}]}
        """);

    Document page = page("demo", Metrics.read(odd));

    assertThat(page.select("#story-table tbody th").eachText())
        .containsExactly("b", "c", "(no name)");
    assertThat(page.select(".names li").eachText()).containsExactly("b");
  }

  @Test
  void theSameContentMakesTheSameFile() throws IOException {
    assertThat(html("demo", SyntheticMetrics.of(20)))
        .isEqualTo(html("demo", SyntheticMetrics.of(20)));
  }

  @Test
  void aHundredStoriesFitInThreeHundredKilobytes() throws IOException {
    assertThat(html("demo", SyntheticMetrics.of(100)).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(300_000);
  }

  @Test
  void manyStoriesAreBesideThePage() throws IOException {
    Metrics metrics = SyntheticMetrics.of(PageData.MOST_STORIES_IN_PAGE + 1);

    Document page = page("demo", metrics);

    assertThat(page.select(".story-pack, #packed-rows")).isEmpty();
    assertThat(page.select("#story-table tbody tr")).hasSize(100);
    assertThat(page.select("#story-table tbody tr").first().attr("data-status")).isEqualTo("0");
    assertThat(page.body().attr("data-folder")).isEqualTo("index-data");
    assertThat(data()).hasSize(11 + 1).contains("rows-0.js", "stories-0.js", "stories-10.js");
    assertThat(folder.resolve("reports/index-data/stories-10.js"))
        .content()
        .startsWith("storygenData('" + page.body().attr("data-report") + "','stories-10','")
        .endsWith("')\n");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("' 'strict-dynamic'; img-src");
  }

  @Test
  void fewStoriesAreInThePageAndWhatWasBesideItIsDeleted() throws IOException {
    page("demo", SyntheticMetrics.of(PageData.MOST_STORIES_IN_PAGE + 1));
    Path mine = Files.writeString(folder.resolve("reports/index-data/mine.js"), "mine");

    Document page = page("demo", SyntheticMetrics.of(PageData.MOST_STORIES_IN_PAGE));

    assertThat(page.select(".story-pack")).hasSize(10);
    assertThat(page.body().attributes()).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .doesNotContain("strict-dynamic");
    assertThat(data()).containsExactly("mine.js");

    Files.delete(mine);
    page("demo", SyntheticMetrics.of(1));
    assertThat(folder.resolve("reports/index-data")).doesNotExist();
  }

  private List<String> data() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("reports/index-data"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Document page(String name, Metrics metrics) throws IOException {
    return Jsoup.parse(html(name, metrics));
  }

  private String html(String name, Metrics metrics) throws IOException {
    Path file = folder.resolve("reports/index.html");
    HtmlReport.write(file, new ReportContent(name, folder, metrics, SyntheticMetrics.trend()));
    return Files.readString(file);
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
