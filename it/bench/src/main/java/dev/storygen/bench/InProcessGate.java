package dev.storygen.bench;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Checks stories in this process, one per core at a time. */
final class InProcessGate {

  private final QualityGate gate;
  private final MediaInspector inspector = ProviderLoader.standard(MediaInspector.class);

  InProcessGate(GateSettings settings) {
    gate = QualityGate.load(settings);
  }

  /** The libraries that the inspector uses. */
  String libraries() throws IOException {
    return inspector.description();
  }

  /**
   * Seconds to check stories.
   *
   * @throws IllegalStateException if a check did not pass
   */
  double seconds(List<Path> folders) throws IOException, InterruptedException {
    CheckCounter counter = new CheckCounter();
    double seconds =
        Timing.seconds(
            () ->
                ParallelTasks.each(
                    folders,
                    Machine.cores(),
                    folder ->
                        gate.check(
                            gate.artefacts(folder), inspector, Path::toString, counter::count)));
    counter.requireAllPassed(folders.size());
    return seconds;
  }
}
