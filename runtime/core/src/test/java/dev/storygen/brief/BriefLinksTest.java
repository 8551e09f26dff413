package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefLinksTest {

  private static final String ADVICE =
      ". Copy it into the project, or set storygen.allowOutside=true.";

  @TempDir private Path directory;
  private Path root;
  private Path project;
  private Path briefs;
  private Path outside;

  @BeforeEach
  void makeFolders() throws IOException {
    Path real = directory.toRealPath();
    root = real.resolve("root");
    project = root.resolve("module");
    briefs = Files.createDirectories(project.resolve("briefs"));
    outside = Files.createDirectories(real.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "Secret.");
    Files.writeString(outside.resolve("sea.png"), "sea");
  }

  @Test
  void aLinkToAFileOutsideIsRefusedWithItsTarget() throws IOException {
    link(briefs.resolve("a.md"), outside.resolve("secret.md"));
    link(briefs.resolve("b.md"), briefs.resolve("a.md"));
    link(briefs.resolve("c.md"), Path.of("../../../outside/secret.md"));

    assertThat(problems(false))
        .containsExactly(
            refused("briefs/a.md is a link to ", "secret.md"),
            refused("briefs/b.md is a link to ", "secret.md"),
            refused("briefs/c.md is a link to ", "secret.md"));
    assertThat(read(true)).extracting(StoryBrief::id).containsExactly("a", "b", "c");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefusedEvenIfAllIsAllowed() throws IOException {
    link(briefs.resolve("a.md"), outside.resolve("none.md"));
    link(briefs.resolve("b.yaml"), Path.of("b.yaml"));

    assertThat(problems(true))
        .hasSize(2)
        .contains(
            "briefs/a.md is a link to "
                + outside.resolve("none.md")
                + ", which does not exist. Mend the link.")
        .anyMatch(
            problem ->
                problem.startsWith(
                    "briefs/b.yaml is a link to "
                        + briefs.resolve("b.yaml")
                        + ", which cannot be followed: "));
  }

  @Test
  void aLinkedFolderOfBriefsIsRefusedOnce() throws IOException {
    Path linked = link(project.resolve("linked"), outside);

    assertThat(problems(source(linked, false)))
        .containsExactly(
            "linked is a link to " + outside + ", which is outside of " + root + ADVICE);
    assertThat(Briefs.read(source(linked, true))).hasSize(1);
  }

  @Test
  void aFolderThatIsNamedElsewhereIsInside() throws IOException {
    assertThat(Briefs.read(source(outside, false))).hasSize(1);
  }

  @Test
  void imagesOutsideAreRefusedHoweverTheyAreWritten() throws IOException {
    link(briefs.resolve("link.png"), outside.resolve("sea.png"));
    link(briefs.resolve("folder"), outside);
    Files.writeString(
        briefs.resolve("a.yaml"),
        "title: A\nimages:\n  - link.png\n  - folder/sea.png\n  - ../../../outside/sea.png\n  - "
            + outside.resolve("sea.png"));

    String target = outside.resolve("sea.png") + ", which is outside of " + root + ADVICE;
    assertThat(problems(false))
        .containsExactly(
            "briefs/a.yaml line 3: images 'link.png' is a link to " + target,
            "briefs/a.yaml line 4: images 'folder/sea.png' is a link to " + target,
            "briefs/a.yaml line 5: images '../../../outside/sea.png' is " + target,
            "briefs/a.yaml line 6: images "
                + BriefProblems.quote(outside.resolve("sea.png").toString())
                + " is "
                + target);
    assertThat(read(true).get(0).delivery().images()).hasSize(4);
  }

  @Test
  void whatLiesInTheWholeBuildIsInside() throws IOException {
    Path shared = Files.createDirectories(root.resolve("shared"));
    Files.writeString(shared.resolve("sea.png"), "sea");
    Files.writeString(shared.resolve("b.md"), "Once.");
    link(briefs.resolve("b.md"), Path.of("../../shared/b.md"));
    Files.writeString(
        briefs.resolve("a.yaml"),
        "title: A\nimages: [../../shared/sea.png, " + shared.resolve("sea.png") + "]");

    assertThat(read(false)).extracting(StoryBrief::id).containsExactly("a", "b");
  }

  @Test
  void aProjectBelowALinkIsInside() throws IOException {
    Files.writeString(briefs.resolve("a.md"), "Once.");
    Path alias = link(directory.resolve("alias"), root);
    BriefSource source =
        new BriefSource(
            alias.resolve("module/briefs"),
            alias.resolve("module"),
            alias,
            false,
            ForeignKeys.FAIL);

    assertThat(Briefs.read(source)).hasSize(1);
  }

  @Test
  void promptsOutsideAreRefused() throws IOException {
    Files.createDirectories(briefs.resolve("prompts"));
    link(briefs.resolve("prompts/script.md"), outside.resolve("secret.md"));

    String problem = refused("briefs/prompts/script.md is a link to ", "secret.md");
    assertThat(problems(false)).containsExactly(problem);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Briefs.requirePromptsInside(source(briefs, false)))
        .withMessage(problem);
  }

  private String refused(String start, String file) {
    return start + outside.resolve(file) + ", which is outside of " + root + ADVICE;
  }

  private static Path link(Path link, Path target) throws IOException {
    return Files.createSymbolicLink(link, target);
  }

  private BriefSource source(Path folder, boolean allowOutside) {
    return new BriefSource(folder, project, root, allowOutside, ForeignKeys.FAIL);
  }

  private List<StoryBrief> read(boolean allowOutside) throws IOException {
    return Briefs.read(source(briefs, allowOutside));
  }

  private List<String> problems(boolean allowOutside) {
    return problems(source(briefs, allowOutside));
  }

  private static List<String> problems(BriefSource source) {
    return catchThrowableOfType(InvalidBriefsException.class, () -> Briefs.read(source)).problems();
  }
}
