package dev.storygen.worker.parent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerArgumentsTest {

  @TempDir Path folder;

  @Test
  void nothingIsOptimizedForChecksOfSizesAndTexts() {
    assertThat(CompilerArguments.of(checks("audio-size", "script-length", "video-size")))
        .containsExactly("-XX:TieredStopAtLevel=1");
  }

  @Test
  void whatWorksOnMediaIsOptimizedForChecksThatInspectThem() {
    assertThat(CompilerArguments.of(checks("audio-size", "loudness")))
        .contains(
            "-XX:CompileCommand=CompileThresholdScaling,sun.security.provider.*::*,0.0001",
            "-XX:CompileCommand=CompileThresholdScaling,dev.storygen.ffmpeg.*::*,0.005");
  }

  /** The worker rejects these. */
  @Test
  void wrongSettingsAreNotRejected() {
    assertThat(CompilerArguments.of(checks("no-such-check"))).isNotEmpty();
  }

  @Test
  void aJvmTakesThemAndPrintsNothingOfThem() throws IOException, InterruptedException {
    assertThat(version(CompilerArguments.of(checks("loudness")))).isEqualTo(version(List.of()));
  }

  @Test
  void theyAllowAnArchiveOfClasses() throws IOException {
    Path jar = Files.createFile(folder.resolve("a.jar"));
    assertThat(ClassArchive.of(folder, List.of(jar), CompilerArguments.of(checks("loudness"))))
        .isPresent();
  }

  private static GateSettings checks(String... names) {
    return new GateSettings(List.of(names), null, null, null, null, null, null);
  }

  private static String version(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    command.add("-version");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
