package dev.storygen.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/**
 * Has the gate and FFmpeg judge mutants, many in one worker.
 *
 * @param folder for the stories and the worker
 */
record Campaign(Path folder, Mutants mutants, Gate gate, Oracle oracle, Judge judge) {

  /**
   * A campaign whose seeds the gate accepts.
   *
   * @throws IllegalStateException if it does not accept one: a mutant of it would prove nothing
   */
  static Campaign of(Path folder, Mutants mutants, Oracle oracle)
      throws IOException, InterruptedException {
    Gate gate = new Gate(folder.resolve("worker"));
    Path output = folder.resolve("seed-stories");
    Map<Format, Decoded> whole = new EnumMap<>(Format.class);
    Set<String> names = new HashSet<>();
    for (Format format : Format.values()) {
      Path file =
          StoryFolders.write(output.resolve(name(format)), format, mutants.seeds().of(format));
      whole.put(format, oracle.decode(file));
      names.add(name(format));
    }
    GateRun run = gate.check(output, names);
    Map<Format, Set<String>> checks = new EnumMap<>(Format.class);
    for (Format format : Format.values()) {
      Verdict verdict = run.of(name(format));
      if (!verdict.accepted()) {
        throw new IllegalStateException("The gate rejects a seed: " + verdict.reason());
      }
      checks.put(format, verdict.checks());
    }
    return new Campaign(folder, mutants, gate, oracle, new Judge(whole, checks));
  }

  private static String name(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  /** Judges the mutants of the numbers from one to before another. */
  void judge(int from, int to, FuzzReport report) throws IOException, InterruptedException {
    Path output = folder.resolve("stories");
    List<Mutant> batch = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int number = from; number < to; number++) {
      Mutant mutant = mutants.mutant(number);
      StoryFolders.write(output, mutant);
      batch.add(mutant);
      names.add(mutant.story());
    }
    GateRun run = gate.check(output, names);
    report.deaths(run.deaths());
    for (Mutant mutant : batch) {
      judge(mutant, run, output, report);
    }
    PathUtils.deleteDirectory(output);
  }

  private void judge(Mutant mutant, GateRun run, Path output, FuzzReport report)
      throws IOException, InterruptedException {
    Decoded decoded =
        oracle.decode(output.resolve(mutant.story()).resolve(mutant.format().fileName()));
    Verdict verdict = run.of(mutant.story());
    boolean hung = run.hung().contains(mutant.story());
    report.add(
        mutant,
        verdict,
        decoded,
        judge.whole().get(mutant.format()),
        judge.judge(mutant, verdict, hung, decoded));
  }
}
