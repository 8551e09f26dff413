package dev.storygen.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosTest {

  @TempDir private Path folder;

  @Test
  void aKilledBuildIsFinishedByTheNextOne() throws Exception {
    Chaos.run(folder, new Random(7), 2);

    assertThat(folder).isDirectoryContaining(path -> path.endsWith("reference"));
  }
}
