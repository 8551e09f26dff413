package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.storygen.check.script.ScriptLength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the place of a file, but is none, is named. */
class NoFileTest {

  private static final String FIX =
      ", but expected a file. Replace it, name another in <artefacts><script> "
          + "or take it out of <require>.";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStoryWithoutAScript() {
    story = new StoryFolder(folder).without("script.txt");
  }

  @Test
  void aDirectoryIsNamed() throws IOException {
    Files.createDirectory(story.folder.resolve("script.txt"));

    assertScript("is a directory");
  }

  @Test
  void aLinkThatLeadsNowhereIsNamed() throws IOException {
    Files.createSymbolicLink(story.folder.resolve("script.txt"), Path.of("gone.txt"));

    assertScript("is a link to a file that does not exist");
  }

  @Test
  void aLinkToADirectoryIsNamed() throws IOException {
    Files.createDirectory(story.folder.resolve("other"));
    Files.createSymbolicLink(story.folder.resolve("script.txt"), Path.of("other"));

    assertScript("is a link to a directory");
  }

  @Test
  void aLinkThatLeavesTheFolderIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret ".repeat(100));
    Files.createSymbolicLink(story.folder.resolve("script.txt"), secret);

    assertScript("is a link to a file outside of its folder");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.writeString(story.folder.resolve("take2.md"), "She walked on. ".repeat(20));
    Files.createSymbolicLink(story.folder.resolve("script.txt"), Path.of("take2.md"));

    assertPassed(story.check(new ScriptLength()));
  }

  @Test
  void aPipeIsNamed() throws Exception {
    Path pipe = story.folder.resolve("script.txt");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertScript("is a pipe, socket or device");
  }

  @Test
  void aDirectoryOfAnotherNameIsNot() throws IOException {
    Files.createDirectory(story.folder.resolve("scripts"));

    assertThat(story.check(new ScriptLength()).message())
        .startsWith("script of lighthouse is missing");
  }

  private void assertScript(String what) {
    assertViolated(story.check(new ScriptLength()), "script.txt of lighthouse " + what + FIX);
  }
}
