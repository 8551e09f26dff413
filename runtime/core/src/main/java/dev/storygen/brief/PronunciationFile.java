package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.Pronunciation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the project's pronunciations, {@code pronunciations.yaml} in the folder of the briefs:
 * written words with their respellings, and language codes with such entries below them.
 */
public final class PronunciationFile {

  static final String ID = "pronunciations";

  private static final String NAME = ID + ".yaml";

  /** More than the names of a long series. */
  private static final int MAX_ENTRIES = 2_000;

  private final BriefProblems problems;
  private final PronunciationEntry entry;
  private final List<Pronunciation> pronunciations = new ArrayList<>();

  private PronunciationFile(BriefProblems problems) {
    this.problems = problems;
    this.entry = new PronunciationEntry(problems);
  }

  /**
   * The project's pronunciations; none if there is no such file. Adds what is wrong with it.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Pronunciation> read(BriefSource source, ParsedBriefs parsed)
      throws IOException {
    Path file = source.folder().resolve(NAME);
    Optional<String> refusal = new FileBoundary(source).refusal(file);
    if (refusal.isPresent()) {
      parsed.addProblem(file, refusal.get());
      return List.of();
    }
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    BriefProblems problems = new BriefProblems(source.relative(file));
    PronunciationFile read = new PronunciationFile(problems);
    BriefFile.read(file, problems)
        .filter(text -> !isEmpty(text))
        .flatMap(text -> BriefParser.pronunciations(problems).parse(text))
        .ifPresent(read::addAll);
    problems.messages().forEach(parsed::addProblem);
    return read.pronunciations;
  }

  /** Whether a file is this one, or could be meant as it: {@code pronunciations.yml}. */
  static boolean isNamed(Path file) {
    return StoryId.caseFolded(BriefDocument.id(file)).equals(ID)
        && !BriefDocument.extension(file).equals("md");
  }

  /** Why a file that could be meant as this one is not read, after {@code "<file> "}. */
  static Optional<String> misnamed(Path file) {
    return file.getFileName().toString().equals(NAME)
        ? Optional.empty()
        : Optional.of("is not read: pronunciations are in " + NAME + ". Rename the file.");
  }

  private static boolean isEmpty(String text) {
    return text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
  }

  private void addAll(Mapping file) {
    file.entries().forEach(this::add);
    if (pronunciations.size() > MAX_ENTRIES) {
      problems.add(
          "the file has %d entries, but expected at most %d. Remove those that no script needs."
              .formatted(pronunciations.size(), MAX_ENTRIES));
    }
  }

  private void add(KeyValue written) {
    if (written.value() instanceof Mapping section) {
      addSection(written, section);
    } else {
      add(written, "");
    }
  }

  private void addSection(KeyValue written, Mapping section) {
    String code = written.key().strip();
    if (!BriefReader.isLanguageCode(code)) {
      problems.add(
          written.line(),
          BriefProblems.quote(code)
              + " has entries below it, but expected a respelling, or a language code such as 'de'"
              + " above entries.");
      return;
    }
    section.entries().forEach(each -> add(each, code.toLowerCase(Locale.ROOT)));
  }

  private void add(KeyValue written, String language) {
    if (written.value() instanceof Scalar respelling) {
      entry.read(written, respelling, language).ifPresent(pronunciations::add);
    } else if (written.value() instanceof Null) {
      entry.reportEmpty(written);
    } else {
      problems.add(
          written.line(),
          "the respelling of "
              + BriefProblems.quote(written.key())
              + " is nested, but expected a single value.");
    }
  }
}
