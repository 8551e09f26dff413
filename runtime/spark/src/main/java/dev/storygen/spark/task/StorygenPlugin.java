package dev.storygen.spark.task;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/** Lets executors ask the driver: Spark encrypts and authenticates what they say. */
public final class StorygenPlugin implements SparkPlugin {

  /** Of this JVM, which has one driver or one executor. */
  private static final AtomicReference<UnaryOperator<Object>> DRIVER = new AtomicReference<>();

  private static final AtomicReference<PluginContext> EXECUTOR = new AtomicReference<>();

  /** What this executor has to have in common with its driver. */
  private static final AtomicReference<ClusterVersions> NEEDED = new AtomicReference<>();

  /** Sets what answers the messages of executors, before the context starts. */
  public static void answer(UnaryOperator<Object> driver) {
    DRIVER.set(driver);
  }

  /** The context of this executor. */
  static PluginContext executor() {
    return EXECUTOR.get();
  }

  /**
   * Why this executor cannot work for its driver; empty if it can.
   *
   * @param host of the executor
   */
  static Optional<String> mismatch(String host) throws IOException {
    Optional<String> versions = ClusterVersions.ofThisProcess().mismatch(host, NEEDED.get());
    return versions.isPresent()
        ? versions
        : EngineJar.mismatch(host, EXECUTOR.get().conf().get(EngineJar.SETTING));
  }

  /**
   * Asks the driver.
   *
   * @throws IOException if it cannot be reached
   */
  static <R> R ask(Object message, Class<R> reply) throws IOException {
    try {
      return reply.cast(EXECUTOR.get().ask(message));
    } catch (Exception e) { // Spark declares no other
      throw new IOException("The driver cannot be asked: " + e.getMessage(), e);
    }
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new DriverPlugin() {
      @Override
      public Map<String, String> init(SparkContext context, PluginContext driver) {
        return ClusterVersions.ofThisProcess().settings();
      }

      @Override
      public Object receive(Object message) {
        return DRIVER.get().apply(message);
      }
    };
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorPlugin() {
      @Override
      public void init(PluginContext context, Map<String, String> fromDriver) {
        EXECUTOR.set(context);
        NEEDED.set(ClusterVersions.of(fromDriver));
      }
    };
  }
}
