package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.model.BriefKey;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.StorySettings;
import dev.storygen.model.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code storygen.yaml} in the folder of a story: what is expected of media that no brief of
 * the project describes. Its keys are those of a brief that say so.
 */
public final class StoryFile {

  static final String NAME = "storygen.yaml";

  private static final List<BriefKey> KEYS =
      List.of(BriefKey.CHECKS, BriefKey.EXPECTED_DURATION, BriefKey.LANGUAGE);

  private static final List<String> LABELS = KEYS.stream().map(BriefKey::label).toList();

  private final BriefProblems problems;

  private StoryFile(BriefProblems problems) {
    this.problems = problems;
  }

  /**
   * The settings of a story; {@link StorySettings#none} if its folder has no such file.
   *
   * @param pathText how messages name a file
   * @throws InvalidBriefsException with all that is wrong with the file
   * @throws IOException if it cannot be read
   */
  public static StorySettings read(Path folder, Function<Path, String> pathText)
      throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return StorySettings.none();
    }
    BriefProblems problems = new BriefProblems(pathText.apply(file));
    Optional<StorySettings> settings = new StoryFile(problems).read(folder, file);
    if (settings.isEmpty() || !problems.messages().isEmpty()) {
      throw new InvalidBriefsException(problems.messages());
    }
    return settings.get();
  }

  private Optional<StorySettings> read(Path folder, Path file) throws IOException {
    if (!Files.exists(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
      problems.add(
          "the file is a link that leads out of the story's folder, or nowhere. Copy the file.");
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      problems.add("expected a file with settings, but it is none. Remove it or write a file.");
      return Optional.empty();
    }
    return BriefFile.read(file, problems)
        .flatMap(text -> BriefParser.settings(problems).parse(text))
        .map(this::settings);
  }

  private StorySettings settings(Mapping file) {
    List<KeyValue> known = new ArrayList<>();
    for (KeyValue entry : file.entries()) {
      if (BriefKey.of(entry.key()).filter(KEYS::contains).isPresent()) {
        known.add(entry);
      } else {
        reportUnknown(entry);
      }
    }
    BriefFields fields =
        new BriefFields(new Mapping(file.line(), known), problems, ForeignKeys.FAIL);
    BriefReader reader = new BriefReader(fields, problems, List.of(), null);
    return new StorySettings(
        reader
            .expectedDuration()
            .map(seconds -> new ExpectedDuration(seconds, NAME + "'s expectedDuration")),
        reader.language(),
        reader.checks());
  }

  private void reportUnknown(KeyValue entry) {
    problems.add(
        entry.line(),
        "unknown key %s, but expected one of %s.%s"
            .formatted(
                BriefProblems.quote(entry.key()),
                String.join(", ", LABELS),
                Suggestion.of(entry.key(), LABELS)));
  }
}
