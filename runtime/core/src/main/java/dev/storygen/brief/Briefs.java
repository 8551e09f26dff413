package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Entries;
import dev.storygen.brief.BriefValue.Text;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/** Reads the briefs of a project. */
public final class Briefs {

  private static final List<String> EXTENSIONS = List.of("yaml", "yml", "json", "md");

  private final Path project;
  private final List<String> wrong = new ArrayList<>();

  private Briefs(Path project) {
    this.project = project.toAbsolutePath().normalize();
  }

  /**
   * The briefs of a folder by id: every {@code .yaml}, {@code .yml}, {@code .json} and {@code .md}
   * file right in it that is not hidden.
   *
   * @param directory need not be there; then there are no briefs
   * @param project the folder that messages name files relative to, and that pictures may be
   *     relative to
   * @throws InvalidBriefsException if a brief is wrong, with all that is wrong with all of them
   * @throws IOException if a file cannot be read
   */
  public static List<StoryBrief> read(Path directory, Path project) throws IOException {
    return new Briefs(project).read(directory);
  }

  /**
   * The file of a story's brief, as messages name it.
   *
   * @throws IOException if the folder cannot be read, or the brief is no longer there
   */
  public static String fileOf(String story, Path directory, Path project) throws IOException {
    return files(directory).stream()
        .filter(file -> id(file).equals(story))
        .findFirst()
        .map(new Briefs(project)::display)
        .orElseThrow(() -> new NoSuchFileException(directory.resolve(story).toString()));
  }

  private List<StoryBrief> read(Path directory) throws IOException {
    Map<String, List<Path>> files =
        files(directory).stream()
            .collect(
                Collectors.groupingBy(
                    file -> StoryId.folded(id(file)), TreeMap::new, Collectors.toList()));
    List<StoryBrief> briefs = new ArrayList<>();
    for (List<Path> named : files.values()) {
      sameId(named);
      for (Path file : named) {
        BriefProblems problems = new BriefProblems(display(file));
        brief(file, problems).ifPresent(briefs::add);
        wrong.addAll(problems.sentences());
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidBriefsException(wrong);
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

  private void sameId(List<Path> named) {
    if (named.size() > 1) {
      wrong.add(
          named.stream().map(this::display).collect(Collectors.joining(" and "))
              + ": each is story '"
              + id(named.get(0))
              + "' (case does not count). Rename all but one.");
    }
  }

  private Optional<StoryBrief> brief(Path file, BriefProblems problems) throws IOException {
    if (!StoryId.isSafe(id(file))) {
      problems.add("the name is to be a folder's, but expected only " + StoryId.ALLOWED + ".");
    }
    return BriefFile.text(file, problems)
        .flatMap(
            text ->
                extension(file).equals("md")
                    ? markdown(file, text, problems)
                    : structured(file, text, problems));
  }

  private Optional<StoryBrief> structured(Path file, String text, BriefProblems problems) {
    BriefParser parser =
        extension(file).equals("json") ? BriefParser.json(problems) : BriefParser.yaml(problems);
    return parser
        .parse(text)
        .map(entries -> new BriefFields(entries, problems))
        .map(
            fields ->
                reader(file, fields, problems)
                    .read(id(file), title(fields, problems), script(fields, problems)));
  }

  private Optional<StoryBrief> markdown(Path file, String text, BriefProblems problems) {
    Optional<MarkdownBrief> markdown = MarkdownBrief.of(text, problems);
    Optional<BriefFields> fields =
        markdown
            .flatMap(MarkdownBrief::frontMatter)
            .filter(yaml -> !yaml.isBlank())
            .map(yaml -> BriefParser.yaml(problems).parse(yaml))
            .orElse(Optional.of(new Entries(1, List.of())))
            .map(entries -> new BriefFields(entries, problems));
    if (markdown.isEmpty() || fields.isEmpty()) {
      return Optional.empty();
    }
    String title = title(file, markdown.get(), fields.get(), problems);
    Optional<Script> script = script(markdown.get(), fields.get(), title, problems);
    return Optional.of(reader(file, fields.get(), problems).read(id(file), title, script));
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
    return markdown.frontMatter().isPresent() ? title(fields, problems) : title(id(file));
  }

  /** What an author would have called {@code the-last_lighthouse}. */
  private static String title(String id) {
    String words = id.replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Optional<Script> script(BriefFields fields, BriefProblems problems) {
    Optional<Text> text = fields.single(BriefKey.SCRIPT);
    if (text.isPresent() && text.get().text().isBlank()) {
      problems.add(
          text.get().line(), "script is empty. Leave the key out to have a script written.");
      return Optional.empty();
    }
    return text.map(written -> new Script(written.text().strip()));
  }

  private static Optional<Script> script(
      MarkdownBrief markdown, BriefFields fields, String title, BriefProblems problems) {
    fields
        .line(BriefKey.SCRIPT)
        .ifPresent(
            line -> problems.add(line, "in Markdown the script stands below the front matter."));
    String script = markdown.script(title);
    if (script.isEmpty()) {
      problems.add(
          markdown.bodyLine(),
          "there is no script. Write it here, or make the brief a .yaml file to have one written.");
      return Optional.empty();
    }
    return Optional.of(new Script(script));
  }

  private String display(Path file) {
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
