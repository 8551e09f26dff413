package dev.storygen.check;

import dev.storygen.cache.ContentIndex;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of stories that a gate with a baseline judges. */
final class JudgedStories {

  static final String TODAY = "2026-11-27";

  private final Path folder;
  private List<Check> checks = List.of(new WrittenValues("loudness", -26));
  private String severity = "error";
  private String today = TODAY;
  private ContentIndex contents = ContentIndex.off();

  JudgedStories(Path folder) {
    this.folder = folder;
  }

  JudgedStories checks(Check... others) {
    checks = List.of(others);
    return this;
  }

  JudgedStories severity(Severity other) {
    severity = other.label();
    return this;
  }

  JudgedStories on(String day) {
    today = day;
    return this;
  }

  JudgedStories contents(ContentIndex known) {
    contents = known;
    return this;
  }

  /** Writes the script of a story; lines without a value only change the content. */
  JudgedStories story(String name, String... lines) {
    try {
      Path story = Files.createDirectories(folder.resolve(name));
      Files.writeString(story.resolve("script.txt"), String.join("\n", lines));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JudgedStories file(String story, String name, String text) {
    try {
      Path target = Files.createDirectories(folder.resolve(story)).resolve(name);
      Files.writeString(target, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JudgedStories rename(String story, String other) {
    try {
      Files.move(folder.resolve(story), folder.resolve(other));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JudgedStories delete(String story, String name) {
    try {
      Files.delete(folder.resolve(story).resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries that accept all violations. */
  List<BaselineEntry> accepted() {
    return accepted(List.of());
  }

  /** The entries that accept all violations, from those of an earlier run. */
  List<BaselineEntry> accepted(List<BaselineEntry> before) {
    List<CheckOutcome> outcomes = outcomes(before, true);
    return BaselineUpdate.of(
            before, null, outcomes, before.stream().map(BaselineEntry::key).toList())
        .entries();
  }

  List<CheckOutcome> judge(List<BaselineEntry> entries) {
    return outcomes(entries, false);
  }

  /** What the baseline says, as {@code lighthouse: worse}. */
  List<String> states(List<BaselineEntry> entries) {
    return judge(entries).stream().map(it -> it.story() + ": " + state(it)).toList();
  }

  private static String state(CheckOutcome outcome) {
    BaselineMatch match = outcome.baseline();
    return match == null ? outcome.status().label() : match.state().label();
  }

  private List<CheckOutcome> outcomes(List<BaselineEntry> entries, boolean accepting) {
    List<Path> stories = stories();
    Map<String, Map<String, String>> overrides = new HashMap<>();
    checks.forEach(check -> overrides.put(check.name(), Map.of("severity", severity)));
    GateSettings settings =
        new GateSettings(null, null, overrides, List.of("script"), null, null, null);
    QualityGate gate =
        new QualityGate(checks, settings)
            .with(
                new GateBaseline(entries, null, LocalDate.parse(today), accepting, stories),
                contents);
    List<CheckOutcome> outcomes = new ArrayList<>();
    for (Path story : stories) {
      try {
        gate.check(gate.artefacts(story), null, Path::toString, outcomes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return outcomes;
  }

  private List<Path> stories() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
