package dev.storygen.worker.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastReason;
import dev.storygen.forecast.Rates;
import dev.storygen.forecast.Readiness;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.Options;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightHandlerTest {

  private static final String BAD_WORDS =
      "bad.yaml line 2: words is 'many', but expected a whole number from 20 to 20000.";

  @TempDir private Path project;
  private final List<Event> events = new ArrayList<>();
  private Map<String, Map<String, String>> providers = Map.of();

  @BeforeEach
  void writeBriefs() throws IOException {
    Files.writeString(project.resolve("sea.md"), "# Sea\n\nWaves came.");
    Files.writeString(project.resolve("bad.yaml"), "title: Bad\nwords: many\n");
  }

  @Test
  void eachStoryHasItsStateAndNothingIsMade() throws IOException {
    preflight();

    assertThat(Events.of(events, RunStarted.class).get(0).stories()).containsExactly("bad", "sea");
    assertThat(story("sea").state()).isEqualTo(Readiness.PASSED);
    assertThat(story("sea").cost().calls()).isEqualTo(Estimate.none());
    assertThat(story("bad").state()).isEqualTo(Readiness.BLOCKED);
    assertThat(story("bad").reasons())
        .containsExactly(new ForecastReason(Readiness.BLOCKED, "bad.yaml", 2, BAD_WORDS));
    assertThat(project.resolve("target")).doesNotExist();
  }

  @Test
  void aBriefThatCannotBeReadIsBlockedWithUnknownCost() throws IOException {
    Files.writeString(project.resolve("bad.yaml"), "title: [");
    preflight();

    StoryForecast bad = story("bad");
    assertThat(bad.state()).isEqualTo(Readiness.BLOCKED);
    assertThat(bad.title()).isNull();
    assertThat(bad.steps()).isEmpty();
    assertThat(bad.cost().calls()).isEqualTo(Estimate.unknown());
  }

  @Test
  void settingsThatGenerateRejectsBlockEveryStory() throws IOException {
    providers = Map.of("voice", Map.of("name", "nobody"));
    preflight();

    assertThat(story("sea").reasons())
        .singleElement()
        .satisfies(
            reason ->
                assertThat(reason.message())
                    .startsWith("<providers><voice><name> is 'nobody', but expected one of "));
    assertThat(messages("bad")).hasSize(2).contains(BAD_WORDS);
  }

  @Test
  void aMistakeOfAFileThatIsNoBriefBlocksEveryStory() throws IOException {
    Files.writeString(project.resolve("pronunciations.yml"), "Pell: pel");
    preflight();

    assertThat(messages("sea"))
        .containsExactly(
            "pronunciations.yml is not read: pronunciations are in pronunciations.yaml. Rename the"
                + " file.");
  }

  @Test
  void aMistakeOfABriefThatIsNotSelectedBlocksTheOthersAsInGenerate() throws IOException {
    preflight("sea");

    assertThat(Events.of(events, StoryForecasted.class)).hasSize(1);
    assertThat(messages("sea")).containsExactly(BAD_WORDS);
  }

  @Test
  void aLinkedFolderOfAStoryIsRefused() throws IOException {
    Files.createDirectories(project.resolve("target"));
    Files.createSymbolicLink(project.resolve("target/sea"), Path.of("nowhere"));
    preflight();

    assertThat(messages("sea"))
        .containsExactly(
            "target/sea is a link to nowhere, but stories are not written through links. Delete the"
                + " link, or set storygen.allowOutside=true.");
  }

  @Test
  void anUnknownStoryIsRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> preflight("see"))
        .withMessageStartingWith("storygen.story names 'see', but there is no such story.");
  }

  private void preflight(String... stories) throws IOException {
    Task.Preflight task =
        new Task.Preflight(
            BriefSource.of(project, project),
            project.resolve("target"),
            PipelineSettings.defaults(),
            new Task.ProviderChoice(providers, Map.of(), Map.of(), Map.of()),
            Rates.none(),
            false,
            false,
            Task.CacheChoice.off());
    Request request =
        new Request(
            project,
            project.resolve("preflight.jsonl"),
            2,
            List.of(stories),
            EventOrigin.newRun("build"),
            Map.of(),
            task);
    new PreflightHandler(
            request,
            task,
            new Options.Environment(Map.of(), project, project),
            events::add,
            Clock.systemUTC())
        .run();
  }

  private StoryForecast story(String id) {
    return Events.of(events, StoryForecasted.class).stream()
        .map(StoryForecasted::forecast)
        .filter(forecast -> forecast.story().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> messages(String id) {
    return story(id).reasons().stream().map(ForecastReason::message).toList();
  }
}
