package dev.storygen.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.io.file.PathUtils;

/**
 * Kills builds and their workers at random instants until a plain rerun finishes, again and again.
 */
public final class Chaos {

  private Chaos() {}

  /**
   * Runs everything. System properties: {@code chaos.seed} (default: any) and {@code chaos.kills}.
   *
   * @param arguments the working folder, emptied first
   * @throws IllegalStateException if a rerun did not finish, repeated too much, or left something
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    long seed = property("chaos.seed").map(Long::parseLong).orElseGet(System::nanoTime);
    System.out.println("Seed of the kills: " + seed + ", again with -Dchaos.seed=" + seed);
    run(folder, new Random(seed), Integer.parseInt(property("chaos.kills").orElse("200")));
  }

  private static Optional<String> property(String name) {
    return Optional.of(System.getProperty(name, "")).filter(value -> !value.isEmpty());
  }

  /** Runs campaigns until there were enough kills. */
  static void run(Path folder, Random random, int kills) throws IOException, InterruptedException {
    Reference reference = Reference.make(folder.resolve("reference"));
    int killed = 0;
    for (int number = 1; killed < kills; number++) {
      Campaign campaign = Campaign.start(folder.resolve("campaign-" + number), reference, random);
      killed += campaign.run(kills - killed);
      System.out.println(killed + " of " + kills + " kills; " + campaign.summary());
      PathUtils.deleteDirectory(folder.resolve("campaign-" + number));
    }
  }
}
