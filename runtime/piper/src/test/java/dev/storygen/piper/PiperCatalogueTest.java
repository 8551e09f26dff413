package dev.storygen.piper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.ProviderModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PiperCatalogueTest {

  @ParameterizedTest
  @EnumSource
  void theCatalogueHasTheProvidersOfThisModule(ProviderKind kind) {
    assertThat(ProviderModule.PIPER.providers(kind)).isEqualTo(ProviderLoader.names(kind.type()));
  }
}
