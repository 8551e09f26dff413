package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.commons.io.FilenameUtils;

/** The file of one brief: what it holds, what is wrong with it, and on which lines. */
public final class BriefDocument {

  /** What Java shows of a file name for each byte that its charset cannot decode. */
  private static final char UNDECODABLE = '\uFFFD';

  private final Path file;
  private final BriefSource source;
  private final BriefProblems problems;
  private final FileBoundary boundary;
  private String text = "";
  private BriefFields fields;

  /** The line that the script starts on; 0 where it is the value of a key. */
  private int scriptLine;

  private Optional<StoryBrief> brief = Optional.empty();

  private BriefDocument(
      Path file, BriefSource source, BriefProblems problems, FileBoundary boundary) {
    this.file = file;
    this.source = source;
    this.problems = problems;
    this.boundary = boundary;
  }

  /** Reads a file. */
  static BriefDocument read(
      Path file, BriefSource source, BriefProblems problems, FileBoundary boundary)
      throws IOException {
    BriefDocument document = new BriefDocument(file, source, problems, boundary);
    if (id(file).indexOf(UNDECODABLE) >= 0) {
      problems.add(
          "the file name is not valid "
              + System.getProperty("sun.jnu.encoding")
              + ". Rename the file, or set the environment variable LC_ALL to the locale that it"
              + " was named in.");
    } else if (!StoryId.isSafe(id(file))) {
      problems.add(
          "the file name is also a folder name, but expected only " + StoryId.ALLOWED + ".");
    }
    Optional<String> text = BriefFile.read(file, problems);
    if (text.isPresent()) {
      document.text = text.get();
      document.brief =
          extension(file).equals("md") ? document.readMarkdown() : document.readYamlOrJson();
    }
    return document;
  }

  /** The story's id. */
  public String id() {
    return id(file);
  }

  /** The file relative to the project, as messages name it. */
  public String file() {
    return problems.file();
  }

  /** The brief, unless the file is malformed. */
  public Optional<StoryBrief> brief() {
    return brief;
  }

  /** All problems, a line of text each. */
  public List<String> problems() {
    return problems.messages();
  }

  /** All problems, each with its place. */
  public List<BriefMessage> placedProblems() {
    return problems.placed();
  }

  /** Where in the file a provider has a problem with the brief, which is not added. */
  public BriefMessage place(BriefProblem problem) {
    BriefProblems alone = new BriefProblems(file());
    add(problem, alone);
    return alone.placed().get(0);
  }

  /** The keys of other tools that were ignored. */
  Set<String> ignoredKeys() {
    return fields == null ? Set.of() : fields.ignoredKeys();
  }

  /** Adds a problem that a provider has with the brief. */
  void add(BriefProblem problem) {
    add(problem, problems);
  }

  private void add(BriefProblem problem, BriefProblems target) {
    int from =
        problem.key() == BriefKey.SCRIPT && scriptLine > 0
            ? scriptLine
            : fields.keyLine(problem.key()).orElse(0);
    if (from == 0) {
      target.add(problem.sentence());
    } else {
      target.add(lineOf(problem.part(), from), problem.sentence());
    }
  }

  /** The line of the first occurrence of a text; {@code from} if it is written in another way. */
  private int lineOf(String part, int from) {
    int at = part.isEmpty() ? -1 : text.indexOf(part, BriefFile.startOf(text, from));
    return at < 0 ? from : BriefFile.lineAt(text, at);
  }

  private Optional<StoryBrief> readYamlOrJson() {
    BriefParser parser =
        extension(file).equals("json") ? BriefParser.json(problems) : BriefParser.yaml(problems);
    Optional<Mapping> entries = parser.parse(text);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    fields = new BriefFields(entries.get(), problems, source.foreignKeys());
    StoryBrief read = reader().read(id(file), title(), script());
    return Optional.of(checked(read, 1, at -> line(BriefKey.SCRIPT, 1)));
  }

  private Optional<StoryBrief> readMarkdown() {
    Optional<MarkdownBrief> parsed = MarkdownBrief.parse(text, problems);
    Optional<Mapping> entries =
        parsed
            .flatMap(MarkdownBrief::frontMatter)
            .filter(yaml -> !yaml.isBlank())
            .map(yaml -> BriefParser.yaml(problems).parse(yaml))
            .orElse(Optional.of(new Mapping(1, List.of())));
    if (parsed.isEmpty() || entries.isEmpty()) {
      return Optional.empty();
    }
    MarkdownBrief markdown = parsed.get();
    fields = new BriefFields(entries.get(), problems, source.foreignKeys());
    scriptLine = markdown.bodyLine();
    String title = title(markdown);
    StoryBrief read = reader().read(id(file), title, script(markdown, title));
    return Optional.of(checked(read, markdown.headingLine(), at -> markdown.scriptLine(title, at)));
  }

  private StoryBrief checked(StoryBrief read, int titleLine, IntUnaryOperator lineOfScript) {
    new VoicesReader(fields, problems).check(read.delivery().voices(), read.script(), lineOfScript);
    return new BriefLimits(key -> line(key, titleLine), lineOfScript, problems).check(read);
  }

  private int line(BriefKey key, int ifMissing) {
    return fields.line(key).orElse(ifMissing);
  }

  private BriefReader reader() {
    return new BriefReader(
        fields,
        problems,
        List.of(file.toAbsolutePath().getParent(), source.project().toAbsolutePath()),
        boundary);
  }

  private String title() {
    String title = fields.text(BriefKey.TITLE).replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      String sentence = "title is missing. Add a line such as 'title: The Lighthouse'.";
      fields
          .line(BriefKey.TITLE)
          .ifPresentOrElse(line -> problems.add(line, sentence), () -> problems.add(sentence));
    }
    return title;
  }

  private String title(MarkdownBrief markdown) {
    if (fields.line(BriefKey.TITLE).isPresent()) {
      return title();
    }
    if (markdown.heading().isPresent()) {
      return markdown.heading().get();
    }
    return markdown.frontMatter().isPresent() ? title() : titleOf(id(file));
  }

  /** {@code The last lighthouse} of {@code the-last_lighthouse}. */
  private static String titleOf(String id) {
    String words = id.replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Optional<Script> script() {
    Optional<Scalar> scalar = fields.scalar(BriefKey.SCRIPT);
    if (scalar.isPresent() && scalar.get().text().isBlank()) {
      problems.add(
          scalar.get().line(), "script is empty. Leave the key out to have a script written.");
      return Optional.empty();
    }
    return scalar.map(written -> new Script(written.text().strip()));
  }

  private Optional<Script> script(MarkdownBrief markdown, String title) {
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

  static String id(Path file) {
    return FilenameUtils.removeExtension(file.getFileName().toString());
  }

  static String extension(Path file) {
    return FilenameUtils.getExtension(file.getFileName().toString()).toLowerCase(Locale.ROOT);
  }
}
