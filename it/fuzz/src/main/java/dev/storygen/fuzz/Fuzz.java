package dev.storygen.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/** Damages files, has the gate judge them, and prints what it got wrong. */
public final class Fuzz {

  private static final int STORIES_PER_WORKER = 250;

  private Fuzz() {}

  /**
   * Runs everything. System properties: {@code fuzz.seed} (default: any), {@code fuzz.mutants},
   * {@code fuzz.number} of one mutant that is to be written, {@code fuzz.media}, a folder of media
   * to compare.
   *
   * @param arguments the working folder, emptied first
   * @throws IllegalStateException if the gate got something wrong
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    Seeds seeds = Seeds.make(folder.resolve("seeds"));
    long seed = property("fuzz.seed").map(Long::parseLong).orElseGet(System::nanoTime);
    System.out.println("Seed of the mutants: " + seed + ", again with -Dfuzz.seed=" + seed);
    Mutants mutants = new Mutants(seed, seeds);
    Optional<Integer> number = property("fuzz.number").map(Integer::parseInt);
    if (number.isPresent()) {
      write(mutants.mutant(number.get()), folder);
    } else {
      judge(folder, mutants);
    }
  }

  private static Optional<String> property(String name) {
    return Optional.of(System.getProperty(name, "")).filter(value -> !value.isEmpty());
  }

  private static void judge(Path folder, Mutants mutants) throws IOException, InterruptedException {
    FuzzReport report =
        run(folder, mutants, Integer.parseInt(property("fuzz.mutants").orElseThrow()));
    report.print(System.out);
    Optional<String> media = property("fuzz.media");
    if (media.isPresent()) {
      Differential.compare(Path.of(media.get()), folder).print(System.out);
    }
    if (!report.findings().isEmpty()) {
      throw new IllegalStateException(report.findings().size() + " findings, see above.");
    }
  }

  private static void write(Mutant mutant, Path folder) throws IOException {
    Path file = StoryFolders.write(folder.resolve("mutants"), mutant);
    System.out.println(mutant + " is " + file);
  }

  /**
   * Judges mutants.
   *
   * @param folder an existing folder
   * @param count of the mutants, from number 0
   */
  static FuzzReport run(Path folder, Mutants mutants, int count)
      throws IOException, InterruptedException {
    FuzzReport report = new FuzzReport(mutants.seed(), folder);
    try (Oracle oracle = new Oracle()) {
      Campaign campaign = Campaign.of(folder, mutants, oracle);
      for (int from = 0; from < count; from += STORIES_PER_WORKER) {
        int to = Math.min(count, from + STORIES_PER_WORKER);
        campaign.judge(from, to, report);
        System.out.println(
            to + " of " + count + " judged, " + report.findings().size() + " findings");
      }
    }
    return report;
  }
}
