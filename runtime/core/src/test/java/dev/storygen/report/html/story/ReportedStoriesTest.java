package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportedStoriesTest {

  private static final String MADE =
      "'stories':[{'story':'a','startedAt':'2026-01-01T00:00:00Z','durationSeconds':2,'made':true}]";

  @Test
  void aStoryWithoutChecksHasNotPassed() throws Exception {
    assertThat(outcomes(MADE)).containsExactly(ResultStatus.MADE);
  }

  @Test
  void theWorstCheckDecides() throws Exception {
    assertThat(outcomes(MADE + "," + checks("passed", "passed")))
        .containsExactly(ResultStatus.PASSED);
    assertThat(outcomes(MADE + "," + checks("passed", "strange")))
        .containsExactly(ResultStatus.UNMEASURED);
    assertThat(outcomes(MADE + "," + checks("unmeasured", "violated")))
        .containsExactly(ResultStatus.FAILED);
  }

  @Test
  void aStoryFailsWithItsLastOperation() throws Exception {
    String operations =
        "'operations':[{'story':'a','stage':'voice','operation':'synthesis','success':false,"
            + "'error':'boom'}]";

    assertThat(outcomes(operations)).containsExactly(ResultStatus.FAILED);
    assertThat(stories(operations).get(0).problems()).containsExactly("voice: boom");
  }

  @Test
  void aStoryThatWasInterruptedIsNotFinished() throws Exception {
    assertThat(outcomes(MADE.replace("true", "false"))).containsExactly(ResultStatus.UNFINISHED);
  }

  @Test
  void aStoryWithoutChecksInAVerifyIsUnmeasured() throws Exception {
    assertThat(outcomes(MADE.replace("true", "null"))).containsExactly(ResultStatus.UNMEASURED);
  }

  private static String checks(String first, String second) {
    return "'checks':[{'story':'a','check':'x','status':'%s'},{'story':'a','check':'y','status':'%s'}]"
        .formatted(first, second);
  }

  private static List<ReportedStory> stories(String json) throws Exception {
    return ReportedStories.of(metrics(json));
  }

  private static List<ResultStatus> outcomes(String json) throws Exception {
    return stories(json).stream().map(ReportedStory::status).toList();
  }

  private static Metrics metrics(String json) throws Exception {
    return Json.mapper()
        .readValue(("{'schemaVersion':1," + json + "}").replace('\'', '"'), Metrics.class);
  }
}
