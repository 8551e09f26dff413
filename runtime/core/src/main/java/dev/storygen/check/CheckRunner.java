package dev.storygen.check;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.StoryArtefacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one check of one story that has the files for it. */
final class CheckRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);

  private final ConfiguredCheck rule;
  private final Check check;
  private final StoryArtefacts production;
  private final Path file;

  CheckRunner(ConfiguredCheck rule, StoryArtefacts production) {
    this.rule = rule;
    this.check = rule.check();
    this.production = production;
    this.file = production.file(check.artefacts().get(0)).orElseThrow();
  }

  CheckResult judge(StoryFacts evidence) {
    try {
      return held(check.measure(evidence));
    } catch (UnreadableMediaException e) {
      LOG.debug("{} of {}", check.name(), production.story(), e);
      return violated(List.of(), CheckMessages.unreadable(production, e), Optional.empty());
    } catch (IOException | RuntimeException e) {
      // Anyone's check may run here: one that fails must not take the others down with it.
      LOG.warn("{} of {} could not be judged", check.name(), production.story(), e);
      return unmeasured(e.toString());
    }
  }

  private CheckResult held(List<Measurement> measurements) {
    Map<String, Measurement> byName =
        measurements.stream().collect(Collectors.toMap(Measurement::name, Function.identity()));
    List<Limit> asked =
        rule.limits().stream().filter(limit -> byName.containsKey(limit.measurement())).toList();
    if (asked.isEmpty() && !rule.limits().isEmpty()) {
      return unmeasured("it measured nothing that its limits ask for");
    }
    List<String> broken =
        asked.stream()
            .filter(limit -> !limit.allows(byName.get(limit.measurement()).value()))
            .map(limit -> CheckMessages.broken(limit, byName.get(limit.measurement())))
            .toList();
    return broken.isEmpty()
        ? new CheckResult.Passed(
            check.name(), rule.severity(), measurements, rule.limits(), Optional.of(file))
        : violated(
            measurements,
            CheckMessages.violated(production.story(), file, broken, check.fix()),
            Optional.of(check.fix()));
  }

  private CheckResult violated(
      List<Measurement> measurements, String message, Optional<String> fix) {
    return new CheckResult.Violated(
        check.name(),
        rule.severity(),
        measurements,
        rule.limits(),
        Optional.of(file),
        message,
        fix);
  }

  private CheckResult unmeasured(String cause) {
    return new CheckResult.Unmeasured(
        check.name(),
        rule.severity(),
        rule.limits(),
        Optional.of(file),
        CheckMessages.unmeasured(production.story(), file, check.name(), cause));
  }
}
