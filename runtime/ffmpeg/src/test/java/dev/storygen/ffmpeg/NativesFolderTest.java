package dev.storygen.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesFolderTest {

  private static final Predicate<Path> EXECUTES = file -> true;

  @TempDir private Path folder;
  private final Map<String, String> properties = new TreeMap<>();

  @BeforeEach
  void setProperties() {
    properties.put("user.home", folder.resolve("home").toString());
    properties.put("user.name", "me");
    properties.put("java.io.tmpdir", folder.resolve("tmp").toString());
    properties.put("storygen.natives.folder", folder.resolve("target/.natives").toString());
  }

  @Test
  void theHomeComesFirst() {
    NativesFolder chosen = choose(EXECUTES);

    assertThat(chosen.path()).contains(folder.resolve("home/.javacpp/cache"));
    assertThat(folder.resolve("home/.javacpp/cache")).isEmptyDirectory();
    assertThat(folder.resolve("tmp")).doesNotExist();
  }

  @Test
  void aHomeWithoutExecutionIsPassedOver() {
    NativesFolder chosen = choose(file -> !file.startsWith(folder.resolve("home")));

    assertThat(chosen.path()).contains(folder.resolve("tmp/.javacpp-me/cache"));
    assertThat(chosen.problems())
        .containsExactly(
            folder.resolve("home/.javacpp/cache") + " is on a file system that is mounted noexec");
  }

  @Test
  void whereHomeAndTemporaryFolderDoNotDoTheBuildFolderIsTaken() {
    NativesFolder chosen = choose(file -> file.startsWith(folder.resolve("target")));

    assertThat(chosen.path()).contains(folder.resolve("target/.natives"));
  }

  @Test
  void aMissingHomeIsPassedOver() throws Exception {
    for (String home : new String[] {"?", "", "home"}) {
      properties.put("user.home", home);

      NativesFolder chosen = choose(EXECUTES);

      assertThat(chosen.path()).as(home).contains(folder.resolve("tmp/.javacpp-me/cache"));
    }
    assertThat(Path.of("?")).doesNotExist();
  }

  @Test
  void aHomeThatCannotBeWrittenIsPassedOver() throws Exception {
    Files.writeString(folder.resolve("home"), "a file, so no folder can be made in it");

    NativesFolder chosen = choose(EXECUTES);

    assertThat(chosen.path()).contains(folder.resolve("tmp/.javacpp-me/cache"));
    assertThat(chosen.problems())
        .singleElement()
        .asString()
        .startsWith(folder.resolve("home/.javacpp/cache") + " cannot be written (");
  }

  @Test
  void theUsersOwnFolderIsTheOnlyOneTried() {
    String own = folder.resolve("own").toString();
    properties.put("org.bytedeco.javacpp.cachedir", own);

    assertThat(choose(EXECUTES).path()).contains(Path.of(own));
    assertThatIOException()
        .isThrownBy(() -> choose(file -> false).requirePath())
        .withMessage(
            "FFmpeg's libraries cannot be unpacked: "
                + own
                + " is on a file system that is mounted noexec. Set"
                + " -Dstorygen.argLine=-Dorg.bytedeco.javacpp.cachedir=<folder> to a folder that"
                + " can be written and is not mounted noexec.");
  }

  @Test
  void theMessageHasAllFolders() {
    properties.put("user.home", "?");

    assertThatIOException()
        .isThrownBy(() -> choose(file -> false).requirePath())
        .withMessageStartingWith(
            "FFmpeg's libraries cannot be unpacked: ?/.javacpp/cache is not absolute; "
                + folder.resolve("tmp/.javacpp-me/cache")
                + " is on a file system that is mounted noexec; "
                + folder.resolve("target/.natives")
                + " is on a file system that is mounted noexec. Set ");
  }

  private NativesFolder choose(Predicate<Path> executes) {
    return NativesFolder.of(properties::get, executes);
  }
}
