package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/** Reads the briefs of a project. */
public final class Briefs {

  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "json", "md");

  /** What Java shows of a file name for each byte that its charset cannot decode. */
  private static final char UNDECODABLE = '\uFFFD';

  private final Path project;
  private final List<String> problems = new ArrayList<>();

  private Briefs(Path project) {
    this.project = project.toAbsolutePath().normalize();
  }

  /**
   * Reads the briefs of a folder: its {@code .yaml}, {@code .yml}, {@code .json} and {@code .md}
   * files that are not hidden, without those of its folders.
   *
   * @param directory need not exist; then there are no briefs
   * @param project the folder that the paths in messages, and possibly those of images, are
   *     relative to
   * @return the briefs in the order of their ids
   * @throws InvalidBriefsException if a brief is invalid, with all problems of all briefs
   * @throws IOException if a file cannot be read
   */
  public static List<StoryBrief> read(Path directory, Path project) throws IOException {
    return new Briefs(project).read(directory);
  }

  /**
   * The file of a story's brief, as messages name it.
   *
   * @throws IOException if the folder cannot be read, or the brief no longer exists
   */
  public static String fileOf(String story, Path directory, Path project) throws IOException {
    return files(directory).stream()
        .filter(file -> id(file).equals(story))
        .findFirst()
        .map(new Briefs(project)::relativePath)
        .orElseThrow(() -> new NoSuchFileException(directory.resolve(story).toString()));
  }

  private List<StoryBrief> read(Path directory) throws IOException {
    Map<String, List<Path>> files =
        files(directory).stream()
            .collect(
                Collectors.groupingBy(
                    file -> StoryId.caseFolded(id(file)), TreeMap::new, Collectors.toList()));
    List<StoryBrief> briefs = new ArrayList<>();
    for (List<Path> named : files.values()) {
      requireUniqueId(named);
      for (Path file : named) {
        BriefProblems found = new BriefProblems(relativePath(file));
        read(file, found).ifPresent(briefs::add);
        problems.addAll(found.messages());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidBriefsException(problems);
    }
    return List.copyOf(briefs);
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Briefs::isBrief).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isBrief(Path file) {
    return !file.getFileName().toString().startsWith(".")
        && EXTENSIONS.contains(extension(file))
        && Files.isRegularFile(file);
  }

  private void requireUniqueId(List<Path> named) {
    if (named.size() > 1) {
      problems.add(
          named.stream().map(this::relativePath).collect(Collectors.joining(" and "))
              + " have the same story id '"
              + id(named.get(0))
              + "' (ignoring case). Rename all but one.");
    }
  }

  private Optional<StoryBrief> read(Path file, BriefProblems problems) throws IOException {
    if (id(file).indexOf(UNDECODABLE) >= 0) {
      problems.add(
          "the file name is not valid "
              + System.getProperty("sun.jnu.encoding")
              + ". Rename the file, or set the environment variable LC_ALL to the locale that it was"
              + " named in.");
    } else if (!StoryId.isSafe(id(file))) {
      problems.add(
          "the file name is also a folder name, but expected only " + StoryId.ALLOWED + ".");
    }
    return BriefFile.read(file, problems)
        .flatMap(
            text ->
                extension(file).equals("md")
                    ? readMarkdown(file, text, problems)
                    : readYamlOrJson(file, text, problems));
  }

  private Optional<StoryBrief> readYamlOrJson(Path file, String text, BriefProblems problems) {
    BriefParser parser =
        extension(file).equals("json") ? BriefParser.json(problems) : BriefParser.yaml(problems);
    return parser
        .parse(text)
        .map(entries -> new BriefFields(entries, problems))
        .map(
            fields ->
                limits(fields, 1, at -> line(fields, BriefKey.SCRIPT, 1), problems)
                    .check(
                        reader(file, fields, problems)
                            .read(id(file), title(fields, problems), script(fields, problems))));
  }

  private Optional<StoryBrief> readMarkdown(Path file, String text, BriefProblems problems) {
    Optional<MarkdownBrief> markdown = MarkdownBrief.parse(text, problems);
    Optional<BriefFields> fields =
        markdown
            .flatMap(MarkdownBrief::frontMatter)
            .filter(yaml -> !yaml.isBlank())
            .map(yaml -> BriefParser.yaml(problems).parse(yaml))
            .orElse(Optional.of(new Mapping(1, List.of())))
            .map(entries -> new BriefFields(entries, problems));
    if (markdown.isEmpty() || fields.isEmpty()) {
      return Optional.empty();
    }
    String title = title(file, markdown.get(), fields.get(), problems);
    Optional<Script> script = script(markdown.get(), fields.get(), title, problems);
    IntUnaryOperator scriptLine = at -> markdown.get().scriptLine(title, at);
    return Optional.of(
        limits(fields.get(), markdown.get().headingLine(), scriptLine, problems)
            .check(reader(file, fields.get(), problems).read(id(file), title, script)));
  }

  private static BriefLimits limits(
      BriefFields fields, int titleLine, IntUnaryOperator scriptLine, BriefProblems problems) {
    return new BriefLimits(key -> line(fields, key, titleLine), scriptLine, problems);
  }

  private static int line(BriefFields fields, BriefKey key, int ifMissing) {
    return fields.line(key).orElse(ifMissing);
  }

  private BriefReader reader(Path file, BriefFields fields, BriefProblems problems) {
    return new BriefReader(fields, problems, List.of(file.toAbsolutePath().getParent(), project));
  }

  private static String title(BriefFields fields, BriefProblems problems) {
    String title = fields.text(BriefKey.TITLE).replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      String sentence = "title is missing. Add a line such as 'title: The Lighthouse'.";
      fields
          .line(BriefKey.TITLE)
          .ifPresentOrElse(line -> problems.add(line, sentence), () -> problems.add(sentence));
    }
    return title;
  }

  private static String title(
      Path file, MarkdownBrief markdown, BriefFields fields, BriefProblems problems) {
    if (fields.line(BriefKey.TITLE).isPresent()) {
      return title(fields, problems);
    }
    if (markdown.heading().isPresent()) {
      return markdown.heading().get();
    }
    return markdown.frontMatter().isPresent() ? title(fields, problems) : titleOf(id(file));
  }

  /** {@code The last lighthouse} of {@code the-last_lighthouse}. */
  private static String titleOf(String id) {
    String words = id.replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Optional<Script> script(BriefFields fields, BriefProblems problems) {
    Optional<Scalar> scalar = fields.scalar(BriefKey.SCRIPT);
    if (scalar.isPresent() && scalar.get().text().isBlank()) {
      problems.add(
          scalar.get().line(), "script is empty. Leave the key out to have a script written.");
      return Optional.empty();
    }
    return scalar.map(written -> new Script(written.text().strip()));
  }

  private static Optional<Script> script(
      MarkdownBrief markdown, BriefFields fields, String title, BriefProblems problems) {
    fields
        .line(BriefKey.SCRIPT)
        .ifPresent(
            line ->
                problems.add(line, "in Markdown the script is the text below the front matter."));
    String script = markdown.script(title);
    if (script.isEmpty()) {
      problems.add(
          markdown.bodyLine(),
          "there is no script. Write it here, or make the brief a .yaml file to have one written.");
      return Optional.empty();
    }
    return Optional.of(new Script(script));
  }

  private String relativePath(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(project) ? project.relativize(absolute) : absolute;
    return FilenameUtils.separatorsToUnix(shown.toString());
  }

  private static String id(Path file) {
    return FilenameUtils.removeExtension(file.getFileName().toString());
  }

  private static String extension(Path file) {
    return FilenameUtils.getExtension(file.getFileName().toString()).toLowerCase(Locale.ROOT);
  }
}
