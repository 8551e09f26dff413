package dev.storygen.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderModuleTest {

  @ParameterizedTest
  @EnumSource
  void theModuleOfADefaultProviderHasIt(ProviderKind kind) {
    kind.defaultProvider()
        .ifPresent(
            name -> assertThat(ProviderModule.of(kind, name).providers(kind)).contains(name));
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsFoundByItsInterface(ProviderKind kind) {
    assertThat(ProviderKind.of(kind.type())).isEqualTo(kind);
  }

  @Test
  void aProviderIsFoundByKindAndName() {
    assertThat(ProviderModule.of(ProviderKind.TEXT, "embedded")).isEqualTo(ProviderModule.EMBEDDED);
    assertThat(ProviderModule.of(ProviderKind.VOICE, "elevenlabs"))
        .isEqualTo(ProviderModule.REMOTE);
    assertThat(ProviderModule.of(ProviderKind.INSPECTION, "ffmpeg"))
        .isEqualTo(ProviderModule.FFMPEG);
  }

  @Test
  void anArtefactIsNoPath() {
    assertThat(List.of("org.example:voice-anna:1.0", "a:b:1-SNAPSHOT"))
        .allMatch(ProviderModule::isArtefact);
    assertThat(List.of("voices/a.onnx", "a:b", "a::1", "a:b:c:1", "C:\\a:b:1", "a:b c:1", ""))
        .noneMatch(ProviderModule::isArtefact);
  }

  @Test
  void anUnknownProviderGetsTheClientsOfRemoteServices() {
    assertThat(ProviderModule.of(ProviderKind.VOICE, "piper-server"))
        .isEqualTo(ProviderModule.REMOTE);
    assertThat(ProviderModule.of(ProviderKind.IMAGES, "embedded")).isEqualTo(ProviderModule.REMOTE);
  }

  @Test
  void onlyTheClientsOfRemoteServicesNeedKeysAndProxies() {
    assertThat(ProviderModule.values())
        .filteredOn(ProviderModule::remote)
        .containsExactly(ProviderModule.REMOTE);
  }

  @Test
  void theElementsOfProvidersAreTheSelectableKinds() {
    assertThat(ProviderKind.elements()).containsExactly("text", "voice", "transcription", "images");
  }
}
