package dev.storygen.fuzz;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of the gate, with its defaults and in this process. */
final class Judged {

  private Judged() {}

  /** The status of each check of a story that need not have all artefacts. */
  static Map<String, CheckStatus> statuses(Path story) throws IOException {
    return outcomes(story).stream()
        .collect(
            Collectors.toMap(CheckOutcome::check, CheckOutcome::status, (a, b) -> a, TreeMap::new));
  }

  private static List<CheckOutcome> outcomes(Path story) throws IOException {
    QualityGate gate =
        QualityGate.load(new GateSettings(null, null, null, List.of(), null, null, null));
    List<CheckOutcome> outcomes = new ArrayList<>();
    gate.check(
        gate.artefacts(story),
        ProviderLoader.standard(MediaInspector.class),
        Path::toString,
        outcomes::add);
    return outcomes;
  }
}
