package dev.storygen.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Builds of one project that are killed, until one finishes. */
final class Campaign {

  /** A worker ends when its parent does. */
  private static final long ORPHAN_SECONDS = 60;

  private static final int MOST_KILLS = 12;

  /** Of both services. */
  private static final int CALLS_IN_FLIGHT = 2 * Build.CONCURRENT_CALLS;

  private final Project project;
  private final Reference reference;
  private final Random random;
  private int kills;
  private int lost;
  private int received;
  private int stored;
  private int distinct;

  private Campaign(Project project, Reference reference, Random random) {
    this.project = project;
    this.reference = reference;
    this.random = random;
  }

  static Campaign start(Path folder, Reference reference, Random random) throws IOException {
    return new Campaign(Project.create(folder), reference, random);
  }

  /**
   * Runs builds until one finishes that was not killed.
   *
   * @return how many kills there were, at most {@code most}
   */
  int run(int most) throws IOException, InterruptedException {
    int planned = Math.min(most, 1 + random.nextInt(MOST_KILLS));
    try (Services services = Services.start(Reference.LATENCY)) {
      while (kills < planned) {
        killed(services, planned);
      }
      int exit = project.build(services).waitFor();
      require(exit == 0, "A rerun did not finish after " + kills + " kills");
      int repeated = lostSince(services);
      require(repeated == 0, "A rerun made " + repeated + " calls whose result was kept");
      distinct = services.distinct();
    }
    require(project.stories().equals(reference.stories()), "The stories differ from the reference");
    List<Path> left = project.temporaries();
    require(left.isEmpty(), "Builds left " + left);
    return kills;
  }

  /** Starts a build, and kills it or its workers until it ends. */
  private void killed(Services services, int planned) throws IOException, InterruptedException {
    Process build = project.build(services);
    while (kills < planned && !ended(build)) {
      Optional<ProcessHandle> worker = build.toHandle().children().findFirst();
      boolean killsWorker = worker.isPresent() && random.nextBoolean();
      ProcessHandle victim = killsWorker ? worker.get() : build.toHandle();
      if (!victim.destroyForcibly()) {
        continue;
      }
      await(victim);
      if (!killsWorker && worker.isPresent()) {
        await(worker.get());
      }
      kills++;
      int now = lostSince(services);
      lost += now;
      require(now <= CALLS_IN_FLIGHT, "A kill lost " + now + " calls");
    }
    build.waitFor();
  }

  /** Waits for a random instant of the build; whether it ended before. */
  private boolean ended(Process build) throws InterruptedException {
    return build.waitFor(random.nextInt((int) reference.millis()), TimeUnit.MILLISECONDS);
  }

  private static void await(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(ORPHAN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      throw new IllegalStateException("A worker outlived its build: process " + process.pid(), e);
    }
  }

  /** Calls since the last time whose results are not kept. */
  private int lostSince(Services services) throws IOException {
    int newlyStored = project.stored() - stored;
    int newlyReceived = services.received() - received;
    stored += newlyStored;
    received += newlyReceived;
    return newlyReceived - newlyStored;
  }

  private void require(boolean met, String failure) {
    if (!met) {
      throw new IllegalStateException(failure + ": see " + project.folder() + ".");
    }
  }

  /** What it cost. */
  String summary() {
    return "%d kills lost %d calls: %d calls for %d requests"
        .formatted(kills, lost, received, distinct);
  }
}
