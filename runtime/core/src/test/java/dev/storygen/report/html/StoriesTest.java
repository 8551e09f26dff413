package dev.storygen.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final String MADE =
      "'stories':[{'story':'a','startedAt':'2026-01-01T00:00:00Z','durationSeconds':2,'made':true}]";

  @Test
  void aStoryThatWasOnlyMadeHasNotPassed() throws Exception {
    assertThat(outcomes(MADE)).containsExactly(Outcome.MADE);
    assertThat(verdict(MADE)).isEqualTo(Outcome.MADE);
  }

  @Test
  void theWorstCheckIsTheStorys() throws Exception {
    assertThat(outcomes(MADE + "," + checks("passed", "passed"))).containsExactly(Outcome.PASSED);
    assertThat(outcomes(MADE + "," + checks("passed", "strange")))
        .containsExactly(Outcome.UNJUDGED);
    assertThat(outcomes(MADE + "," + checks("unmeasured", "violated")))
        .containsExactly(Outcome.FAILED);
  }

  @Test
  void aStoryFailsWithItsLastOperation() throws Exception {
    String operations =
        "'operations':[{'story':'a','stage':'voice','operation':'synthesis','success':false,"
            + "'error':'boom'}]";

    assertThat(outcomes(operations)).containsExactly(Outcome.FAILED);
    assertThat(stories(operations).get(0).problems()).containsExactly("voice: boom");
  }

  @Test
  void aStoryThatWasNotMadeToItsEndIsNotFinished() throws Exception {
    assertThat(outcomes(MADE.replace("true", "false"))).containsExactly(Outcome.UNFINISHED);
  }

  @Test
  void aStoryThatNobodyJudgedInAVerifyIsUnknown() throws Exception {
    assertThat(outcomes(MADE.replace("true", "null"))).containsExactly(Outcome.UNJUDGED);
  }

  @Test
  void anInterruptedRunNeverLooksFine() throws Exception {
    String json =
        MADE + "," + checks("passed", "passed") + ",'goals':[{'goal':'verify','finished':false}]";

    assertThat(outcomes(json)).containsExactly(Outcome.PASSED);
    assertThat(verdict(json)).isEqualTo(Outcome.UNFINISHED);
    assertThat(first(json).interruption())
        .isEqualTo(
            "The run was stopped: verify did not finish, so this is not all there is to know.");
  }

  @Test
  void nothingIsNotPassed() throws Exception {
    assertThat(verdict("'stories':[]")).isEqualTo(Outcome.NOTHING);
    assertThat(first("'stories':[]").sentence()).isEqualTo("There is no story in this run.");
  }

  private static String checks(String first, String second) {
    return "'checks':[{'story':'a','check':'x','status':'%s'},{'story':'a','check':'y','status':'%s'}]"
        .formatted(first, second);
  }

  private static List<Story> stories(String json) throws Exception {
    return Stories.of(metrics(json));
  }

  private static List<Outcome> outcomes(String json) throws Exception {
    return stories(json).stream().map(Story::outcome).toList();
  }

  private static Outcome verdict(String json) throws Exception {
    return first(json).outcome();
  }

  private static Overview first(String json) throws Exception {
    return Overview.of(metrics(json), stories(json), Trend.none());
  }

  private static Metrics metrics(String json) throws Exception {
    return Json.mapper()
        .readValue(("{'schemaVersion':1," + json + "}").replace('\'', '"'), Metrics.class);
  }
}
