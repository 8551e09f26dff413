package dev.storygen.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts verdicts, and keeps what is wrong: findings and their files under {@code findings}, and
 * other verdicts that differ from FFmpeg's in {@code disagreements.txt}.
 */
final class FuzzReport {

  private static final String ROW = "%-6s %8s %9s %9s %12s %14s %9s%n";
  private static final int MOST_PRINTED = 30;

  private final long seed;
  private final Path folder;
  private final Map<Format, Counts> counts = new EnumMap<>(Format.class);
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> deaths = new ArrayList<>();

  /** Numbers of the mutants of a format. */
  private static final class Counts {
    private int mutants;
    private int accepted;
    private int damaged;
    private int damagedAccepted;
    private int stricter;
  }

  /**
   * An empty report.
   *
   * @param seed of the mutants
   * @param folder an existing folder
   */
  FuzzReport(long seed, Path folder) {
    this.seed = seed;
    this.folder = folder;
  }

  void deaths(List<String> causes) {
    deaths.addAll(causes);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * Takes one verdict.
   *
   * @param whole what FFmpeg decodes of the undamaged file
   */
  void add(
      Mutant mutant, Verdict verdict, Decoded decoded, Decoded whole, Optional<Finding> finding)
      throws IOException {
    Counts of = counts.computeIfAbsent(mutant.format(), it -> new Counts());
    boolean damaged =
        decoded.errors() > 0
            || decoded.isNothing()
            || decoded.lostOf(whole) > 0
            || decoded.cues() < whole.cues();
    of.mutants++;
    of.accepted += verdict.accepted() ? 1 : 0;
    of.damaged += damaged ? 1 : 0;
    of.damagedAccepted += damaged && verdict.accepted() ? 1 : 0;
    if (verdict.unmeasured()) {
      append(mutant + ": " + verdict.reason());
    }
    if (!damaged && !verdict.accepted()) {
      of.stricter++;
      append(mutant + ": FFmpeg decodes all of it; " + verdict.reason());
    } else if (damaged && verdict.accepted()) {
      append(mutant + ": accepted within the tolerances; FFmpeg: " + decoded.line());
    }
    if (finding.isPresent()) {
      findings.add(finding.get());
      StoryFolders.write(folder.resolve("findings"), mutant);
    }
  }

  private void append(String line) throws IOException {
    Files.writeString(
        folder.resolve("disagreements.txt"),
        line + System.lineSeparator(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Prints a row per format, the deaths of workers and the findings. */
  void print(PrintStream out) {
    out.printf(
        ROW,
        "format",
        "mutants",
        "accepted",
        "damaged",
        "of these acc.",
        "only the gate",
        "findings");
    counts.forEach((format, of) -> out.print(row(format, of)));
    out.println("Workers that died and were accounted for: " + deaths.size());
    deaths.forEach(cause -> out.println("  " + cause));
    findings.stream().limit(MOST_PRINTED).forEach(finding -> out.println("FINDING " + finding));
    if (!findings.isEmpty()) {
      out.println("Their files are in " + folder.resolve("findings") + ". To write one again:");
      out.println(
          "  mvn -Pfuzz verify -Dfuzz.seed="
              + seed
              + " -Dfuzz.number="
              + first().mutant().number());
    }
  }

  private Finding first() {
    return findings.get(0);
  }

  private String row(Format format, Counts of) {
    long found = findings.stream().filter(it -> it.mutant().format() == format).count();
    return String.format(
        Locale.ROOT,
        ROW,
        format.name().toLowerCase(Locale.ROOT),
        of.mutants,
        of.accepted,
        of.damaged,
        of.damagedAccepted,
        of.stricter,
        found);
  }
}
