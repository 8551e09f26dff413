package dev.storygen.brief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.brief.BriefValue.ValueList;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file of a baseline: JSON with the accepted violations, sorted, for people to review. */
public final class BaselineFile {

  /** The version that is written and read. */
  static final int SCHEMA_VERSION = 1;

  /** Some 200,000 entries. */
  private static final long MAX_BYTES = 100_000_000;

  private static final List<String> KEYS = List.of("schemaVersion", "accepted");

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing((BaselineEntry entry) -> entry.folder() == null ? "" : entry.folder())
          .thenComparing(BaselineEntry::story)
          .thenComparing(BaselineEntry::check);

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @param shown how messages name the file
   * @param checks the names of all checks; null where they are known to be right
   * @throws InvalidBriefsException with all that is wrong with the file
   * @throws IOException if it cannot be read
   */
  public static List<BaselineEntry> read(Path file, String shown, Collection<String> checks)
      throws IOException {
    BriefProblems problems = new BriefProblems(shown);
    if (!Files.isRegularFile(file)) {
      problems.add(
          "expected a file with a baseline, but there is none."
              + " Run storygen:baseline to write it, or correct storygen.baseline.");
      throw new InvalidBriefsException(problems.messages());
    }
    List<BaselineEntry> entries =
        BriefFile.read(file, MAX_BYTES, problems)
            .flatMap(text -> BriefParser.baseline(problems).parse(text))
            .map(root -> entries(root, new BaselineEntryReader(problems, checks), problems))
            .orElse(List.of());
    if (!problems.messages().isEmpty()) {
      throw new InvalidBriefsException(problems.messages());
    }
    return entries;
  }

  private static List<BaselineEntry> entries(
      Mapping root, BaselineEntryReader reader, BriefProblems problems) {
    Map<String, BriefValue> values = new HashMap<>();
    root.entries().forEach(entry -> values.put(entry.key(), entry.value()));
    if (!isReadable(values.get("schemaVersion"), problems)) {
      return List.of(); // another version may have other keys
    }
    for (KeyValue entry : root.entries()) {
      if (!KEYS.contains(entry.key())) {
        problems.addUnknown(entry.line(), "key", entry.key(), KEYS);
      }
    }
    BriefValue accepted = values.getOrDefault("accepted", new Null(root.line()));
    if (accepted instanceof ValueList list) {
      return unique(list, reader, problems);
    }
    problems.add(
        accepted.line(),
        "accepted is no list, but expected the accepted violations. Run storygen:baseline to write"
            + " the file again.");
    return List.of();
  }

  private static boolean isReadable(BriefValue version, BriefProblems problems) {
    String text = version instanceof Scalar scalar ? scalar.text() : "missing";
    if (text.equals(String.valueOf(SCHEMA_VERSION))) {
      return true;
    }
    problems.add(
        version == null ? 1 : version.line(),
        ("schemaVersion is %s, but expected %d. Use the version of the plugin that wrote the file,"
                + " or delete the file and run storygen:baseline.")
            .formatted(BriefProblems.quote(text), SCHEMA_VERSION));
    return false;
  }

  private static List<BaselineEntry> unique(
      ValueList list, BaselineEntryReader reader, BriefProblems problems) {
    Map<BaselineEntry.Key, Integer> lines = new HashMap<>();
    return list.items().stream()
        .flatMap(
            item -> reader.read(item).stream().filter(it -> isFirst(it, item, lines, problems)))
        .toList();
  }

  private static boolean isFirst(
      BaselineEntry entry,
      BriefValue item,
      Map<BaselineEntry.Key, Integer> lines,
      BriefProblems problems) {
    Integer first = lines.putIfAbsent(entry.key(), item.line());
    if (first != null) {
      problems.add(
          item.line(),
          "%s of %s is already on line %d. Remove one of the two entries."
              .formatted(
                  BriefProblems.quote(entry.check()), BriefProblems.quote(entry.story()), first));
    }
    return first == null;
  }

  /**
   * Writes a baseline, entries by folder, story and check, so that equal entries give equal files.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, Collection<BaselineEntry> entries) throws IOException {
    ObjectNode root = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
    ArrayNode accepted = root.putArray("accepted");
    entries.stream()
        .sorted(ORDER)
        .map(entry -> Json.mapper().<JsonNode>valueToTree(entry))
        .forEach(accepted::add);
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }
}
