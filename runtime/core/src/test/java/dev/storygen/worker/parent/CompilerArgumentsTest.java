package dev.storygen.worker.parent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
  void aJvmTakesThemAndPrintsNothingOfThem() throws IOException, InterruptedException {
    assertThat(version(CompilerArguments.ofChecks())).isEqualTo(version(List.of()));
  }

  @Test
  void theyAllowAnArchiveOfClasses() throws IOException {
    Path jar = Files.createFile(folder.resolve("a.jar"));
    assertThat(ClassArchive.of(folder, List.of(jar), CompilerArguments.ofChecks())).isPresent();
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
