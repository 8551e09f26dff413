package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.Delivery;
import dev.storygen.model.Pronunciation;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the fake writer is {@code In 1914 she left. Nobody asked.} */
class PronouncedStoryTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final List<Event> events = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void theVoiceReadsTheRespellingAndCaptionsShowTheScript() throws Exception {
    produce(
        Optional.empty(),
        new Pronunciation("nobody asked", "noh-buddy ahsked", ""),
        new Pronunciation("1914", "the first year", ""));

    assertThat(text("narration.txt")).isEqualTo("In the first year she left. noh-buddy ahsked.\n");
    assertThat(text("script.txt")).isEqualTo("In 1914 she left. Nobody asked.\n");
    assertThat(text("subtitles.srt"))
        .contains("In 1914", "Nobody asked.")
        .doesNotContain("first", "noh");
    assertThat(text("words.json"))
        .contains("\"word\" : \"1914\"", "\"spoken\" : \"the first year\"");
  }

  @Test
  void aSpokenTitleIsNarratedAndShownButIsNotPartOfTheScript() throws Exception {
    produce(Optional.of(true));

    assertThat(text("narration.txt")).startsWith("Her Year.\nIn nineteen fourteen she left.");
    assertThat(text("script.txt")).isEqualTo("In 1914 she left. Nobody asked.\n");
    assertThat(text("subtitles.srt")).contains("Her Year");
    assertThat(metrics("writing")).containsEntry("words", 6);
    assertThat(metrics("revision")).containsEntry("words", 7).containsEntry("sentences", 2);
  }

  private void produce(Optional<Boolean> titleSpoken, Pronunciation... pronunciations)
      throws InterruptedException {
    StoryBrief brief =
        new StoryBrief(
            "year",
            StoryIdea.titled("Her Year"),
            new Delivery(Locale.US, List.of(), false, Optional.empty(), titleSpoken),
            Optional.empty());
    try (Pipeline pipeline =
        new Pipeline(
            new FakeProviders().stageProviders(),
            PipelineSettings.defaults().pronouncing(List.of(pronunciations)),
            ResilienceSettings.defaults(),
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            CLOCK)) {
      assertThat(pipeline.produce(pipeline.nextPriority(), brief, folder)).isTrue();
    }
  }

  private Map<String, Object> metrics(String operation) {
    return events.stream()
        .filter(OperationFinished.class::isInstance)
        .map(OperationFinished.class::cast)
        .filter(finished -> finished.operation().equals(operation))
        .findFirst()
        .orElseThrow()
        .metrics();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
