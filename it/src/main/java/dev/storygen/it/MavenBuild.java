package dev.storygen.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A further build of a project, for scripts that look at its files in between.
 *
 * @param basedir of the project
 * @param localRepository of the build, for {@code maven.repo.local}
 * @param server the folder that its artifacts come from: a local repository, too
 */
public record MavenBuild(File basedir, File localRepository, File server) {

  private static final String REPOSITORY =
      """
      <id>machine</id>
      <url>%s</url>
      <releases><checksumPolicy>ignore</checksumPolicy></releases>
      <snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
      """;

  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>local</id>
            <repositories><repository>%1$s</repository></repositories>
            <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>local</activeProfile></activeProfiles>
      </settings>
      """;

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  /** A build that has ended. */
  public record Result(int exitCode, List<String> log) {}

  /**
   * Runs the Maven that runs this one.
   *
   * @param arguments goals and options
   */
  public Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String home = System.getProperty("maven.home");
    command.add(Path.of(home, "bin", WINDOWS ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings().toString()));
    command.add("-Dmaven.repo.local=" + localRepository);
    command.add("-Dstorygen.argLine=-XX:TieredStopAtLevel=1");
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(basedir.toPath(), "build-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(basedir)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "GITHUB_ACTIONS", "false"));
    return new Result(builder.start().waitFor(), Files.readAllLines(log));
  }

  private Path settings() throws IOException {
    Path file = Files.createTempFile(basedir.toPath(), "settings-", ".xml");
    return Files.writeString(file, SETTINGS.formatted(REPOSITORY.formatted(server.toURI())));
  }
}
