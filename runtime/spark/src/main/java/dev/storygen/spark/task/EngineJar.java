package dev.storygen.spark.task;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** The jar of this module, which the driver sends to its executors. */
public final class EngineJar {

  /** The setting of Spark with the digest of the driver's jar. */
  public static final String SETTING = "spark.storygen.jar";

  private EngineJar() {}

  /** The digest of a jar, in hexadecimal digits. */
  public static String digest(Path jar) throws IOException {
    return HexFormat.of().formatHex(ResultStore.sha256().digest(Files.readAllBytes(jar)));
  }

  /** What is wrong if this executor has another jar: a sentence; empty if it has the driver's. */
  static Optional<String> mismatch(String host, String digest) throws IOException {
    try {
      return mismatch(
          host,
          digest,
          Path.of(EngineJar.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // locations of files are URIs
    }
  }

  static Optional<String> mismatch(String host, String digest, Path jar) throws IOException {
    return digest(jar).equals(digest)
        ? Optional.empty()
        : Optional.of(
            "The executor on %s has a storygen of its own, %s, and it is not that of the build. Remove it from the cluster: the build sends its own."
                .formatted(host, jar));
  }
}
