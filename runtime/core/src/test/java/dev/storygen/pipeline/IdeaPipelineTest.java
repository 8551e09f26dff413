package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.Briefs;
import dev.storygen.model.Event;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Topic;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.Service;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.service.ServicePolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdeaPipelineTest {

  private static final Topic TOPIC = new Topic("night trains", 2, "", "");

  @TempDir private Path project;
  private final List<Event> told = new ArrayList<>();
  private final Answers writer = new Answers();

  @Test
  void eachIdeaBecomesAFileAndAnEvent() throws IOException {
    writer.answers.add(List.of(titled("Night Train"), titled("Night Train")));

    propose(Map.of(), Map.of());

    assertThat(only(Event.IdeaWritten.class))
        .extracting(Event.IdeaWritten::story, Event.IdeaWritten::title, Event.IdeaWritten::file)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "night-train", "Night Train", "src/main/storygen/night-train.yaml"),
            org.assertj.core.groups.Tuple.tuple(
                "night-train-2", "Night Train", "src/main/storygen/night-train-2.yaml"));
    assertThat(Briefs.read(briefs(), project))
        .extracting(StoryBrief::id)
        .containsExactly("night-train", "night-train-2");
    assertThat(only(Event.StageFailed.class)).isEmpty();
  }

  @Test
  void anInvalidResponseIsRetried() {
    writer.answers.add(List.of());
    writer.answers.add(List.of(titled(" ")));
    writer.answers.add(List.of(titled("Night Train")));

    propose(Map.of(), Map.of());

    assertThat(only(Event.RetryScheduled.class))
        .extracting(Event.RetryScheduled::error)
        .containsExactly("there is no idea in the answer.", "an idea has no title.");
    assertThat(only(Event.CallFinished.class))
        .extracting(call -> call.used().get("inputTokens"))
        .containsExactly(100L, 100L, 100L);
    assertThat(only(Event.IdeaWritten.class)).hasSize(1);
  }

  @Test
  void aFailedCallWritesNothing() {
    propose(Map.of("maxRetries", "1"), Map.of());

    assertThat(only(Event.StageFailed.class))
        .extracting(Event.StageFailed::stage, Event.StageFailed::error)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ideas", "fake.example/chat is away"));
    assertThat(briefs()).doesNotExist();
  }

  @Test
  void aSpentBudgetRejectsTheCall() {
    writer.answers.add(List.of(titled("Night Train")));

    propose(Map.of(), Map.of("tokens", "50"));

    assertThat(only(Event.StageFailed.class))
        .extracting(Event.StageFailed::error)
        .containsExactly(
            "the budget of 50 tokens is spent (60 used). What is made is kept; raise"
                + " <budget><tokens> or run the other stories in another build.");
    assertThat(only(Event.CallFinished.class)).isEmpty();
    assertThat(briefs()).doesNotExist();
  }

  @Test
  void invalidBriefsInTheFolderAreIgnored() throws IOException {
    Files.createDirectories(briefs());
    Files.writeString(briefs().resolve("broken.yaml"), "title: [");
    writer.answers.add(List.of(titled("Night Train")));

    propose(Map.of(), Map.of());

    assertThat(briefs().resolve("night-train.yaml")).exists();
  }

  @Test
  void aReadOnlyFolderIsAFailure() throws IOException {
    Files.createDirectories(briefs().getParent());
    Files.writeString(briefs(), "a file");
    writer.answers.add(List.of(titled("Night Train")));

    propose(Map.of(), Map.of());

    assertThat(only(Event.StageFailed.class))
        .extracting(Event.StageFailed::error)
        .containsExactly(
            briefs() + " is a file, but expected a folder. Set storygen.sourceDirectory.");
    assertThat(only(Event.IdeaWritten.class)).isEmpty();
  }

  private void propose(Map<String, String> resilience, Map<String, String> budget) {
    ServicePolicy policy =
        ServicePolicy.defaults()
            .with(Options.of("resilience", Map.of("baseDelay", "1ms")))
            .with(Options.of("resilience", resilience));
    new IdeaPipeline(
            new ConfiguredProvider<StoryWriter>(writer, policy, Optional.empty()),
            ResilienceSettings.of(Map.of(), budget),
            Map.of("inputTokens", 60L),
            told::add,
            Clock.systemUTC())
        .write(TOPIC, briefs(), project);
  }

  private Path briefs() {
    return project.resolve("src/main/storygen");
  }

  private static StoryBrief titled(String title) {
    return StoryBrief.titled("", title);
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Returns its answers in order, then fails as in an outage. */
  private static final class Answers implements StoryWriter {

    private final Deque<List<StoryBrief>> answers = new ArrayDeque<>();

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Optional<Service> service() {
      return Optional.of(new Service(URI.create("https://fake.example/v1"), "chat"));
    }

    @Override
    public Script script(StoryBrief brief, UsageMeter meter) {
      throw new IllegalStateException("no test here asks for a script");
    }

    @Override
    public List<StoryBrief> ideas(Topic topic, UsageMeter meter) throws IOException {
      meter.used(Resource.INPUT_TOKENS, 100);
      if (answers.isEmpty()) {
        throw TransientException.outage("fake.example/chat is away", Optional.empty());
      }
      return answers.remove();
    }
  }
}
