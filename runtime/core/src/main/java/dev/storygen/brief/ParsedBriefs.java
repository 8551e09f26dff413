package dev.storygen.brief;

import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The briefs of a folder with all that is wrong with them. Not safe for use by several threads. */
public final class ParsedBriefs {

  private final BriefSource source;
  private final List<BriefDocument> documents = new ArrayList<>();

  /** Of no single brief. */
  private final List<String> problems = new ArrayList<>();

  private final List<String> warnings = new ArrayList<>();

  ParsedBriefs(BriefSource source) {
    this.source = source;
  }

  void add(BriefDocument document) {
    documents.add(document);
  }

  void addWarning(String warning) {
    warnings.add(warning);
  }

  /** Adds a problem of no single brief. */
  public void addProblem(String problem) {
    problems.add(problem);
  }

  /** Adds a problem of a file or a folder as a whole. */
  public void addProblem(Path file, String predicate) {
    problems.add(source.relative(file) + " " + predicate);
  }

  /** Adds a problem that a provider has with a brief. */
  public void addProblem(StoryBrief brief, BriefProblem problem) {
    documents.stream()
        .filter(document -> document.brief().filter(brief::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .add(problem);
  }

  /**
   * The briefs that could be read, in the order of their ids. Values that are wrong have their
   * defaults.
   */
  public List<StoryBrief> readable() {
    return documents.stream().flatMap(document -> document.brief().stream()).toList();
  }

  /** The files of the briefs, also of those that cannot be read, in the order of their ids. */
  public List<BriefDocument> documents() {
    return List.copyOf(documents);
  }

  /** The problems of no single brief, a line of text each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What people should know, a sentence each. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(warnings);
    TreeSet<String> foreign = new TreeSet<>();
    documents.forEach(document -> foreign.addAll(document.ignoredKeys()));
    if (!foreign.isEmpty()) {
      all.add(
          "Keys of other tools are ignored (storygen.foreignKeys): "
              + String.join(", ", foreign)
              + ".");
    }
    return all;
  }

  /**
   * The briefs, in the order of their ids.
   *
   * @throws InvalidBriefsException if there is any problem, with all problems
   */
  public List<StoryBrief> valid() {
    List<String> all = new ArrayList<>(problems);
    documents.forEach(document -> all.addAll(document.problems()));
    if (!all.isEmpty()) {
      throw new InvalidBriefsException(all);
    }
    return readable();
  }
}
