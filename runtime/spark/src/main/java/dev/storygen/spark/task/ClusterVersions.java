package dev.storygen.spark.task;

import java.util.Map;
import java.util.Optional;
import scala.util.Properties;

/**
 * The versions that a driver and its executors have to have in common. An executor may have a newer
 * Java.
 *
 * @param spark as {@code 4.2.0}
 * @param scala as {@code 2.13.18}
 * @param java the feature version
 */
public record ClusterVersions(String spark, String scala, int java) {

  private static final String SPARK = "spark";
  private static final String SCALA = "scala";

  /** Storygen's classes are of this version. */
  private static final int LEAST_JAVA = 17;

  /** Those of this JVM. */
  public static ClusterVersions ofThisProcess() {
    return new ClusterVersions(
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        Properties.versionNumberString(),
        Runtime.version().feature());
  }

  /** For {@link #of}. */
  Map<String, String> settings() {
    return Map.of(SPARK, spark, SCALA, scala);
  }

  /** Those of a driver, with the Java that it asks for. */
  static ClusterVersions of(Map<String, String> settings) {
    return new ClusterVersions(
        String.valueOf(settings.get(SPARK)), String.valueOf(settings.get(SCALA)), LEAST_JAVA);
  }

  /**
   * Why an executor with these versions cannot work for a driver.
   *
   * @return a sentence; empty if it can
   */
  Optional<String> mismatch(String host, ClusterVersions driver) {
    boolean same =
        release(spark).equals(release(driver.spark))
            && release(scala).equals(release(driver.scala))
            && java >= driver.java;
    return same
        ? Optional.empty()
        : Optional.of(
            "The executor on %s has %s, but storygen needs %s. Install that on all machines of the cluster, or use a version of storygen for theirs: docs/cluster.md."
                .formatted(host, this, driver.orNewer()));
  }

  private String orNewer() {
    return "Spark %s for Scala %s and Java %d or newer"
        .formatted(release(spark), release(scala), java);
  }

  /** Releases with other third numbers understand each other. */
  public static String release(String version) {
    String[] numbers = version.split("\\.", 3);
    return numbers.length < 2 ? version : numbers[0] + "." + numbers[1];
  }

  @Override
  public String toString() {
    return "Spark %s for Scala %s and Java %d".formatted(spark, release(scala), java);
  }
}
