package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.ScriptRequest;
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

  private static final IdeaRequest REQUEST = new IdeaRequest("night trains", 2, "", "");

  @TempDir private Path project;
  private final List<Event> told = new ArrayList<>();
  private final Answers writer = new Answers();

  @Test
  void eachIdeaBecomesAFileAndAnEvent() throws IOException {
    writer.answers.add(List.of(titled("Night Train"), titled("Night Train")));

    propose(Map.of(), Map.of());

    assertThat(only(IdeaWritten.class))
        .extracting(IdeaWritten::story, IdeaWritten::title, IdeaWritten::file)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "night-train", "Night Train", "src/main/storygen/night-train.yaml"),
            org.assertj.core.groups.Tuple.tuple(
                "night-train-2", "Night Train", "src/main/storygen/night-train-2.yaml"));
    assertThat(Briefs.read(BriefSource.of(briefs(), project)))
        .extracting(StoryBrief::id)
        .containsExactly("night-train", "night-train-2");
    assertThat(only(StageFailed.class)).isEmpty();
  }

  @Test
  void anInvalidResponseIsRetried() {
    writer.answers.add(List.of());
    writer.answers.add(List.of(titled(" ")));
    writer.answers.add(List.of(titled("Night Train")));

    propose(Map.of(), Map.of());

    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::error)
        .containsExactly("there is no idea in the answer.", "an idea has no title.");
    assertThat(only(CallFinished.class))
        .extracting(call -> call.used().get("inputTokens"))
        .containsExactly(100L, 100L, 100L);
    assertThat(only(IdeaWritten.class)).hasSize(1);
  }

  @Test
  void aFailedCallWritesNothing() {
    propose(Map.of("maxRetries", "1"), Map.of());

    assertThat(only(StageFailed.class))
        .extracting(StageFailed::stage, StageFailed::error)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("ideas", "fake.example/chat is away"));
    assertThat(briefs()).doesNotExist();
  }

  @Test
  void aSpentBudgetRejectsTheCall() {
    writer.answers.add(List.of(titled("Night Train")));

    propose(Map.of(), Map.of("tokens", "50"));

    assertThat(only(StageFailed.class))
        .extracting(StageFailed::error)
        .containsExactly(
            "the budget of 50 tokens is spent (60 used). What is made is kept; raise"
                + " <budget><tokens> or run the other stories in another build.");
    assertThat(only(CallFinished.class)).isEmpty();
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

    assertThat(only(StageFailed.class))
        .extracting(StageFailed::error)
        .containsExactly(
            briefs() + " is a file, but expected a folder. Set storygen.sourceDirectory.");
    assertThat(only(IdeaWritten.class)).isEmpty();
  }

  private void propose(Map<String, String> resilience, Map<String, String> budget) {
    ServicePolicy policy =
        ServicePolicy.defaults()
            .with(Options.of("resilience", Map.of("baseDelay", "1ms")))
            .with(Options.of("resilience", resilience));
    new IdeaPipeline(
            new ConfiguredProvider<StoryWriter>(writer, policy, Optional.empty()),
            ResilienceSettings.of(Map.of("breakerPatience", "0"), budget),
            Map.of("inputTokens", 60L),
            told::add,
            Clock.systemUTC())
        .write(REQUEST, briefs(), project);
  }

  private Path briefs() {
    return project.resolve("src/main/storygen");
  }

  private static StoryIdea titled(String title) {
    return StoryIdea.titled(title);
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Returns its answers in order, then fails as in an outage. */
  private static final class Answers implements StoryWriter {

    private final Deque<List<StoryIdea>> answers = new ArrayDeque<>();

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Optional<Service> service() {
      return Optional.of(new Service(URI.create("https://fake.example/v1"), "chat"));
    }

    @Override
    public Script script(ScriptRequest request, UsageMeter meter) {
      throw new IllegalStateException("no test here asks for a script");
    }

    @Override
    public List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) throws IOException {
      meter.used(Resource.INPUT_TOKENS, 100);
      if (answers.isEmpty()) {
        throw TransientException.outage("fake.example/chat is away", Optional.empty());
      }
      return answers.remove();
    }
  }
}
