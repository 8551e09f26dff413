package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.StoryEvent.CallFinished;
import java.time.Instant;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.Test;

class BuildUsageTest {

  private static final Instant NOW = Instant.EPOCH;

  private final RepositorySystemSession build = new DefaultRepositorySystemSession();

  @Test
  void whatAllGoalsOfABuildUsedIsAddedUp() {
    BuildUsage.of(build).accept(call(Map.of("inputTokens", 100L, "outputTokens", 20L)));
    BuildUsage.of(build).accept(call(Map.of("inputTokens", 1L, "images", 2L)));

    assertThat(BuildUsage.of(build).used())
        .isEqualTo(Map.of("inputTokens", 101L, "outputTokens", 20L, "images", 2L));
  }

  @Test
  void anotherBuildStartsAtNothing() {
    BuildUsage.of(build).accept(call(Map.of("images", 2L)));

    assertThat(BuildUsage.of(new DefaultRepositorySystemSession()).used()).isEmpty();
  }

  @Test
  void whatIsNoCallUsesNothing() {
    BuildUsage.of(build).accept(new RunFinished(NOW));

    assertThat(BuildUsage.of(build).used()).isEmpty();
  }

  private static Event call(Map<String, Long> used) {
    return new CallFinished(
        NOW, "dog", "script", "writing", "localhost/chat", 1, true, false, null, used);
  }
}
