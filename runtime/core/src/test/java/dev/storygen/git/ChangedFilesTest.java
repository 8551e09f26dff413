package dev.storygen.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedFilesTest {

  private static final Path PROJECT = Path.of("/project");

  private final FakeGit git = new FakeGit();

  @Test
  void filesThatDifferFromTheMergeBaseOrAreNotTrackedChanged() throws IOException {
    git.answer(
            "-C /project diff --name-only --no-renames --no-ext-diff -z cccc --",
            "media/a/video.mp4\0media/with space/x\"\n.srt\0")
        .answer("-C /project ls-files --others --exclude-standard -z", "media/new/video.mp4\0")
        .answer(
            "-C /project ls-files --cached -z", "media/a/video.mp4\0media/b/video.mp4\0pom.xml\0");

    ChangedFiles files = ChangedFiles.since(git, PROJECT, "origin/main");

    assertThat(files.base()).isEqualTo("cccc");
    assertThat(files.isChanged(PROJECT.resolve("media/a"))).isTrue();
    assertThat(files.isChanged(PROJECT.resolve("media/new"))).isTrue();
    assertThat(files.isChanged(PROJECT.resolve("media/with space"))).isTrue();
    assertThat(files.isChanged(PROJECT.resolve("media/b"))).isFalse();
    assertThat(files.isChanged(PROJECT.resolve("media/a/video.mp4"))).isTrue();
    assertThat(files.isKnown(PROJECT.resolve("media/b"))).isTrue();
    assertThat(files.isKnown(PROJECT.resolve("media/new"))).isTrue();
    assertThat(files.isKnown(PROJECT.resolve("target/b"))).isFalse();
  }

  @Test
  void aFolderIsNotOneWhoseNameBeginsLikeIt() {
    ChangedFiles files = files("media/ab/x\0media/a.txt\0media/a-b/x\0");

    assertThat(files.isChanged(PROJECT.resolve("media/a"))).isFalse();
    assertThat(files.isChanged(PROJECT.resolve("media"))).isTrue();
    assertThat(files.isChanged(PROJECT)).isTrue();
    assertThat(files.isChanged(Path.of("/elsewhere/media/ab"))).isFalse();
  }

  @Test
  void theChangedFilesOfAFolderAreThoseDirectlyInIt() {
    ChangedFiles files = files("briefs/a.md\0briefs/images/b.png\0briefs2/c.md\0x\0");

    assertThat(files.changedIn(PROJECT.resolve("briefs"))).containsExactly("a.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "--output=/etc/passwd", "", " ", "a\nb", "a\0b"})
  void whatCouldBeAnOptionIsNoRevision(String revision) {
    assertThatThrownBy(() -> ChangedFiles.since(git, PROJECT, revision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "storygen.changedSince is '%s', but expected a git revision such as origin/main."
                .formatted(revision));
    assertThat(git.commands).isEmpty();
  }

  @Test
  void aFolderOutsideOfARepositoryIsSaid() {
    git.fail(
        "rev-parse --show-toplevel",
        "fatal: not a git repository (or any of the parent directories): .git");

    assertMessage(
        "storygen.changedSince is 'origin/main', but /project is in no git repository that can be"
            + " used: not a git repository (or any of the parent directories): .git. Run Maven in a"
            + " clone, or leave storygen.changedSince out.");
  }

  @Test
  void anUnknownRevisionIsSaid() {
    git.fail("rev-parse --verify --quiet origin/main^{commit}", "");

    assertMessage(
        "storygen.changedSince is 'origin/main', but git has no such commit here. Correct the name,"
            + " or fetch it: 'git fetch origin', fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0"
            + " of GitLab CI.");
  }

  @Test
  void aShallowCloneWithoutACommonCommitIsSaid() {
    git.fail("merge-base aaaa bbbb", "").answer("rev-parse --is-shallow-repository", "true\n");

    assertMessage(
        "storygen.changedSince is 'origin/main', but this shallow clone has no commit that it and"
            + " HEAD have in common. Fetch more: 'git fetch --unshallow', fetch-depth: 0 of"
            + " actions/checkout, GIT_DEPTH: 0 of GitLab CI.");
  }

  @Test
  void anotherHistoryIsSaid() {
    git.fail("merge-base aaaa bbbb", "");

    assertMessage(
        "storygen.changedSince is 'origin/main', but it and HEAD have no commit in common."
            + " Name a revision that HEAD comes from, such as origin/main.");
  }

  @Test
  void aBranchWithoutACommitIsSaid() {
    git.fail("rev-parse --verify --quiet HEAD^{commit}", "");

    assertMessage(
        "storygen.changedSince is 'origin/main', but the branch has no commit yet."
            + " Commit first, or leave storygen.changedSince out.");
  }

  @Test
  void aCommandThatFailsIsNamed() {
    git.fail("-C /project diff", "fatal: unable to read tree");

    assertThatThrownBy(() -> ChangedFiles.since(git, PROJECT, "origin/main"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "git diff failed: unable to read tree. Correct that, or leave storygen.changedSince"
                + " out.");
  }

  @Test
  void aProgramThatCannotBeStartedIsSaid() {
    Git none = new GitProgram("storygen-has-no-git", Path.of("").toAbsolutePath(), List.of());

    assertThatThrownBy(() -> ChangedFiles.since(none, PROJECT, "origin/main"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "storygen.changedSince needs git, but the program 'storygen-has-no-git' cannot be"
                + " started (")
        .hasMessageEndingWith(
            "). Install git and put it on the PATH, or leave storygen.changedSince out.");
  }

  private void assertMessage(String message) {
    assertThatThrownBy(() -> ChangedFiles.since(git, PROJECT, "origin/main"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static ChangedFiles files(String changed) {
    byte[] names = changed.getBytes(StandardCharsets.UTF_8);
    return new ChangedFiles(
        PROJECT, "cccc", ChangedFiles.paths(names), ChangedFiles.paths(new byte[0]));
  }
}
