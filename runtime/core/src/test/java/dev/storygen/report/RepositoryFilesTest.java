package dev.storygen.report;

import static dev.storygen.report.Problems.checked;
import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.withFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "target/a/video.mp4, module/target/a/video.mp4",
    "./target/../a/video.mp4, module/a/video.mp4",
    "../media/a/video.mp4, media/a/video.mp4",
    "a b/ü%#?[].mp4, module/a%20b/%C3%BC%25%23%3F%5B%5D.mp4",
    "c:/d\\e, module/c%3A/d%5Ce",
    "'x:y,z', 'module/x%3Ay%2Cz'"
  })
  void aFileIsRelativeToTheRepositoryAndEncoded(String file, String uri) throws IOException {
    Files.createDirectories(folder.resolve(".git"));

    assertThat(files(checks()).uri(problem("a", file))).isEqualTo(uri);
  }

  @Test
  void aWorktreeHasAFileInPlaceOfTheFolder() throws IOException {
    Files.writeString(folder.resolve(".git"), "gitdir: elsewhere");

    assertThat(files(checks()).path(problem("a", "target/ü.mp4"))).isEqualTo("module/target/ü.mp4");
  }

  @Test
  void aFileOutsideOfTheRepositoryHasAnAbsoluteName() throws IOException {
    Files.createDirectories(folder.resolve("module/.git"));
    RepositoryFiles files = files(checks());

    assertThat(files.path(problem("a", "../media/a b.mp4"))).isEqualTo(folder + "/media/a b.mp4");
    assertThat(files.uri(problem("a", "../media/a b.mp4")))
        .isEqualTo("file://" + folder + "/media/a%20b.mp4");
    assertThat(files.uri(problem("a", "/elsewhere/a.mp4"))).isEqualTo("file:///elsewhere/a.mp4");
    assertThat(files.path(problem("a", folder + "/module/a.mp4"))).isEqualTo("a.mp4");
    assertThat(files.path(problem("a", folder + "/module2/a.mp4")))
        .isEqualTo(folder + "/module2/a.mp4");
  }

  @Test
  void aMissingFileIsTheFolderOfTheStory() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Metrics metrics =
        withFailure(
            "spare-key",
            List.of(),
            checked("dog", "../media/dog/dog/cut.mp4"),
            checked("empty", null),
            checked("cat", "target/storygen/cat/video.mp4"));

    RepositoryFiles files = files(metrics);

    assertThat(files.path(problem("dog", null))).isEqualTo("media/dog/dog");
    assertThat(files.path(problem("cat", null))).isEqualTo("module/target/storygen/cat");
    assertThat(files.path(problem("empty", null))).isEqualTo("module/target/storygen/empty");
    assertThat(files(checks()).path(problem("alone", null))).isEqualTo("module/alone");
  }

  private RepositoryFiles files(Metrics metrics) {
    return RepositoryFiles.of(folder.resolve("module"), metrics);
  }

  private static Problem problem(String story, String file) {
    return new Problem(story, "silence", Problem.Level.ERROR, "violated", "silent", file);
  }
}
