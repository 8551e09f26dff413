package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.metrics.MetricsFold;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories of a generate run in JUnit reports. */
class FailedStoryReportTest {

  private static final Instant START = Instant.parse("2026-11-22T08:30:00.123Z");

  @TempDir private Path directory;
  private final List<Event> events = new ArrayList<>();

  @Test
  void aStoryThatFailedHasATestCaseWithAnError() throws IOException {
    generate("lighthouse", "answered <503>");

    assertThat(write().get("lighthouse"))
        .content()
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="storygen.lighthouse" timestamp="2026-11-22T08:30:00" time="3.000" tests="1" errors="1" skipped="0" failures="0">
              <properties>
                <property name="storygen.story" value="lighthouse"/>
              </properties>
              <testcase name="generate" classname="storygen.lighthouse" time="3.000">
                <error message="voice (elevenlabs): answered &lt;503&gt;" type="failed">voice (elevenlabs): answered &lt;503&gt;</error>
              </testcase>
            </testsuite>
            """);
  }

  @Test
  void aStoryThatWasMadeAndNotCheckedHasNoReport() throws IOException {
    generate("lighthouse", null);

    assertThat(write()).isEmpty();
  }

  @Test
  void anOverrideOfTheDirectionIsEscaped() throws IOException {
    generate("light\u202ehouse", "answered \u2067no\u2069");

    assertThat(write().get("light\u202ehouse"))
        .content()
        .contains("storygen.light\\u202ehouse", "answered \\u2067no\\u2069")
        .doesNotContain("\u202e", "\u2067", "\u2069");
  }

  private Map<String, Path> write() throws IOException {
    return JUnitReportWriter.write(directory, MetricsFold.of(events));
  }

  private void generate(String story, String error) {
    boolean made = error == null;
    events.add(new RunStarted(START, "generate", List.of(story), false));
    events.add(new StoryStarted(START, story, null, List.of("voice")));
    events.add(
        new OperationFinished(
            START.plusSeconds(3),
            story,
            "voice",
            "synthesis",
            "elevenlabs",
            2,
            made,
            1,
            error,
            Map.of()));
    events.add(new StoryFinished(START.plusSeconds(3), story, made));
    events.add(new RunFinished(START.plusSeconds(4)));
  }
}
