package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderModule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderModulesTest {

  private static final Set<ProviderKind> TEXT = EnumSet.of(ProviderKind.TEXT);

  @Test
  void withoutASelectionOnlyDefaultProvidersAreNeeded() {
    assertThat(ProviderModules.of(EnumSet.allOf(ProviderKind.class), Map.of()))
        .containsExactly(ProviderModule.FFMPEG, ProviderModule.EMBEDDED);
    assertThat(ProviderModules.of(EnumSet.of(ProviderKind.INSPECTION), Map.of()))
        .containsExactly(ProviderModule.FFMPEG);
    assertThat(ProviderModules.of(TEXT, Map.of())).containsExactly(ProviderModule.EMBEDDED);
  }

  @Test
  void aSelectedProviderAddsItsModule() {
    assertThat(ProviderModules.of(TEXT, Map.of("text", Map.of("name", " anthropic "))))
        .containsExactly(ProviderModule.EMBEDDED, ProviderModule.REMOTE);
    assertThat(ProviderModules.of(TEXT, Map.of("text", Map.of("name", " embedded "))))
        .containsExactly(ProviderModule.EMBEDDED);
  }

  @Test
  void soDoesAFallback() {
    assertThat(ProviderModules.of(TEXT, Map.of("text", Map.of("fallback.name", "openai"))))
        .contains(ProviderModule.REMOTE);
  }

  @Test
  void kindsThatTheGoalDoesNotUseAddNothing() {
    assertThat(ProviderModules.of(TEXT, Map.of("voice", Map.of("name", "elevenlabs"))))
        .containsExactly(ProviderModule.EMBEDDED);
  }

  @Test
  void aProviderOfAPluginDependencyMayUseTheClientsOfRemoteServices() {
    assertThat(ProviderModules.of(TEXT, Map.of("text", Map.of("name", "ours"))))
        .contains(ProviderModule.REMOTE);
  }

  @Test
  void imagesHaveNoOfflineProvider() {
    Set<ProviderKind> images = EnumSet.of(ProviderKind.IMAGES);

    assertThat(ProviderModules.of(images, Map.of("images", Map.of("model", "gpt-image-1"))))
        .containsExactly(ProviderModule.REMOTE);
    assertThat(ProviderModules.of(images, Map.of("images", Map.of("name", "embedded"))))
        .containsExactly(ProviderModule.REMOTE);
  }
}
