package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FooterLinesTest {

  private static final Instant NOW = Instant.EPOCH;

  private final RunProgress state = new RunProgress("generate", NOW);

  @Test
  void storiesDoneAndInFlightAndTheTimeLeftAreShown() {
    begin("lighthouse", "dog", "spare-key", "toast");
    stage("dog", "voice");
    stage("spare-key", "video");
    finish("lighthouse", true);
    finish("toast", false);

    assertThat(lines(90, 80, 24))
        .containsExactly(
            "2 of 4 stories done, 1 failed, about 90 s left",
            "  dog        voice",
            "  spare-key  video");
  }

  @Test
  void checksAreCounted() {
    state.accept(new RunStarted(NOW, "verify", List.of("rock"), false));
    state.accept(new StoryStarted(NOW, "rock", null, List.of("audio-size", "video-size")));
    state.accept(
        new CheckDone(
            NOW,
            new CheckOutcome(
                "rock",
                "audio-size",
                CheckStatus.PASSED,
                Severity.ERROR,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                0)));

    assertThat(lines(0, 80, 24)).containsExactly("0 of 1 stories done", "  rock  1 of 2");
  }

  @Test
  void moreThanAFewAreCounted() {
    begin(IntStream.range(10, 27).mapToObj(i -> "story-" + i).toArray(String[]::new));

    assertThat(lines(0, 80, 24))
        .hasSize(7)
        .startsWith("0 of 17 stories done", "  story-10  0 of 5")
        .endsWith("  story-14  0 of 5", "  +12 more");
  }

  @Test
  void servicesThatAreOutAreNamed() {
    state.accept(new RunStarted(NOW, "generate", List.of("a"), false));
    breaker("api.example.com/speech", "open");
    breaker("api.example.com/chat", "half-open");
    breaker("api.example.com/images", "open");
    breaker("api.example.com/images", "closed");

    assertThat(lines(0, 80, 24))
        .containsExactly(
            "0 of 1 stories done", "  unavailable: api.example.com/speech, api.example.com/chat");
  }

  @Test
  void namesAreCutByColumns() {
    begin("日本語のとても長い名前の物語", "dog");

    assertThat(lines(0, 21, 24))
        .containsExactly("0 of 2 stories done", "  日本語の…   0 of 5", "  dog         0 of 5");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 20, 40})
  void noLineIsAsWideAsTheTerminal(int columns) {
    begin("日本語のとても長い名前の物語", "a-very-long-name-of-a-story-that-goes-on", "\uD83D\uDE00");
    breaker("api.example.com/speech", "open");

    assertThat(FooterLines.of(state, NOW, columns, 24, true))
        .allMatch(line -> line.columnLength() <= Math.max(1, columns - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aLowTerminalHasFewerLines(int rows) {
    begin("a", "b", "c", "d", "e", "f");
    breaker("api.example.com/speech", "open");

    assertThat(lines(0, 80, rows)).hasSizeLessThanOrEqualTo(Math.max(1, rows - 1));
  }

  @Test
  void controlCharactersOfNamesDoNotReachTheTerminal() {
    begin("dog\u001b[2J\n\u0007");

    assertThat(lines(0, 80, 24)).contains("  dog\\u001b[2J \\u0007  0 of 5");
  }

  @Test
  void onlyAColouredFooterHasStyles() {
    begin("a");
    breaker("api.example.com/speech", "open");

    assertThat(FooterLines.of(state, NOW, 80, 24, false))
        .allMatch(line -> !line.toAnsi().contains("\u001b"));
    assertThat(FooterLines.of(state, NOW, 80, 24, true))
        .anyMatch(line -> line.toAnsi().contains("\u001b[33m"));
  }

  @Test
  void aRunWithoutStoriesSaysHowLongItIsAtIt() {
    assertThat(lines(45, 80, 24)).containsExactly("storygen:generate running for 45 s");
  }

  @Test
  void longTimesAreShort() {
    begin("a", "b");
    finish("a", true);

    assertThat(lines(299, 80, 24)).contains("1 of 2 stories done, about 5 min left");
    assertThat(lines(9000, 80, 24)).contains("1 of 2 stories done, about 2 h 30 min left");
  }

  private void begin(String... stories) {
    state.accept(new RunStarted(NOW, "generate", List.of(stories), false));
    for (String story : stories) {
      state.accept(
          new StoryStarted(
              NOW, story, null, List.of("script", "revise", "voice", "subtitles", "video")));
    }
  }

  private void stage(String story, String stage) {
    state.accept(new StageStarted(NOW, story, stage, "embedded"));
  }

  private void finish(String story, boolean success) {
    state.accept(new StoryFinished(NOW, story, success));
  }

  private void breaker(String service, String change) {
    state.accept(new BreakerChanged(NOW, service, change, "answered 503"));
  }

  private List<String> lines(long seconds, int columns, int rows) {
    return FooterLines.of(state, NOW.plusSeconds(seconds), columns, rows, false).stream()
        .map(AttributedString::toString)
        .toList();
  }
}
