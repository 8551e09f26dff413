package dev.storygen.brief;

import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the briefs of a project. */
public final class Briefs {

  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "json", "md");

  /** Extensions of files that people may take for briefs. */
  private static final Set<String> SIMILAR =
      Set.of("markdown", "mdown", "mdwn", "mkd", "mkdn", "mdx", "txt", "text");

  /** Below the folder of the briefs. Their texts go to services, too. */
  private static final String PROMPTS = "prompts";

  private final BriefSource source;
  private final FileBoundary boundary;
  private final ParsedBriefs parsed;

  private Briefs(BriefSource source) throws IOException {
    this.source = source;
    this.boundary = new FileBoundary(source);
    this.parsed = new ParsedBriefs(source);
  }

  /**
   * Reads the briefs of a folder: its {@code .yaml}, {@code .yml}, {@code .json} and {@code .md}
   * files that are not hidden, without those of its folders.
   *
   * @return the briefs in the order of their ids
   * @throws InvalidBriefsException if a brief is invalid, with the problems of all briefs
   * @throws IOException if a file cannot be read
   */
  public static List<StoryBrief> read(BriefSource source) throws IOException {
    return parse(source).valid();
  }

  /**
   * The same, with the problems of the briefs as part of the result.
   *
   * @throws IOException if a file cannot be read
   */
  public static ParsedBriefs parse(BriefSource source) throws IOException {
    Briefs briefs = new Briefs(source);
    briefs.parse();
    return briefs.parsed;
  }

  /**
   * Rejects prompts that lie outside of the project.
   *
   * @throws IllegalArgumentException with all of them
   */
  public static void requirePromptsInside(BriefSource source) throws IOException {
    Briefs briefs = new Briefs(source);
    briefs.checkPrompts();
    briefs.parsed.valid();
  }

  private void parse() throws IOException {
    Optional<String> refusal = boundary.refusal(source.folder());
    if (refusal.isPresent()) {
      parsed.addProblem(source.folder(), refusal.get());
      return;
    }
    checkPrompts();
    List<Path> all = files(source.folder());
    all.stream().filter(Briefs::isSimilar).forEach(this::warnOfSimilar);
    all.stream().filter(PronunciationFile::isNamed).forEach(this::rejectMisnamed);
    Map<String, List<Path>> briefs =
        all.stream()
            .filter(Briefs::isBrief)
            .collect(
                Collectors.groupingBy(
                    file -> StoryId.caseFolded(BriefDocument.id(file)),
                    TreeMap::new,
                    Collectors.toList()));
    for (List<Path> named : briefs.values()) {
      requireUniqueId(named);
      for (Path file : named) {
        parse(file);
      }
    }
  }

  private void parse(Path file) throws IOException {
    Optional<String> refusal = boundary.refusal(file);
    if (refusal.isPresent()) {
      parsed.addProblem(file, refusal.get());
    } else if (Files.isRegularFile(file)) {
      parsed.add(
          BriefDocument.read(file, source, new BriefProblems(source.relative(file)), boundary));
    }
  }

  private void checkPrompts() throws IOException {
    for (Path prompt : files(source.folder().resolve(PROMPTS))) {
      boundary.refusal(prompt).ifPresent(refusal -> parsed.addProblem(prompt, refusal));
    }
  }

  private void requireUniqueId(List<Path> named) {
    if (named.size() > 1) {
      parsed.addProblem(
          named.stream().map(source::relative).collect(Collectors.joining(" and "))
              + " have the same story id '"
              + BriefDocument.id(named.get(0))
              + "' (ignoring case). Rename all but one.");
    }
  }

  private void rejectMisnamed(Path file) {
    PronunciationFile.misnamed(file).ifPresent(reason -> parsed.addProblem(file, reason));
  }

  private void warnOfSimilar(Path file) {
    parsed.addWarning(
        source.relative(file)
            + " is not read: a brief ends in .md, .yaml, .yml or .json. If it is one, rename it to"
            + " "
            + BriefDocument.id(file)
            + ".md; if not, move it out of the folder of the briefs.");
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Also a link that leads nowhere. */
  private static boolean isBrief(Path file) {
    return EXTENSIONS.contains(BriefDocument.extension(file))
        && !Files.isDirectory(file)
        && !PronunciationFile.isNamed(file);
  }

  private static boolean isSimilar(Path file) {
    return SIMILAR.contains(BriefDocument.extension(file)) && Files.isRegularFile(file);
  }
}
