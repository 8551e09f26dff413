package dev.storygen.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.ProviderModule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteCatalogueTest {

  @ParameterizedTest
  @EnumSource
  void theCatalogueHasTheProvidersOfThisModule(ProviderKind kind) {
    // The test class path also has the provider of the documentation's example.
    List<String> found = new ArrayList<>(ProviderLoader.names(kind.type()));
    found.remove("piper-server");

    assertThat(ProviderModule.REMOTE.providers(kind)).isEqualTo(found);
  }
}
