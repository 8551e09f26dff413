package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.brief.BriefValue.ValueList;
import dev.storygen.model.Artefact;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a profile: settings of checks, what they are for, and where they come from. */
public final class ProfileFile {

  private static final List<String> KEYS =
      List.of("for", "date", "extends", "require", "checks", "sources");

  private static final List<String> ARTEFACTS =
      Arrays.stream(Artefact.values()).map(Artefact::label).toList();

  private final BriefProblems problems;
  private final Map<String, BriefValue> values = new HashMap<>();

  private ProfileFile(BriefProblems problems, Mapping file) {
    this.problems = problems;
    for (KeyValue entry : file.entries()) {
      if (!KEYS.contains(entry.key())) {
        problems.addUnknown(entry.line(), "key", entry.key(), KEYS);
      } else if (!(entry.value() instanceof Null)) {
        values.put(entry.key(), entry.value());
      }
    }
  }

  /**
   * Reads a profile of the project.
   *
   * @param shown how messages name the file; the name of the profile
   * @throws InvalidBriefsException with all that is wrong with the file
   * @throws IOException if it cannot be read
   */
  public static Profile read(Path file, String shown) throws IOException {
    BriefProblems problems = new BriefProblems(shown);
    if (!Files.isRegularFile(file)) {
      problems.add("expected a file with a profile, but it is none. Write one or name another.");
      throw new InvalidBriefsException(problems.messages());
    }
    return read(shown, BriefFile.read(file, problems), problems, place -> "profile " + place);
  }

  /**
   * Reads a profile of storygen's own.
   *
   * @throws InvalidBriefsException with all that is wrong with the text
   */
  public static Profile parse(String name, String text) {
    String source = "profile " + name;
    return read(name, Optional.of(text), new BriefProblems(source), place -> source);
  }

  private static Profile read(
      String name, Optional<String> text, BriefProblems problems, UnaryOperator<String> source) {
    Optional<Profile> profile =
        text.flatMap(written -> BriefParser.profile(problems).parse(written))
            .map(file -> new ProfileFile(problems, file).profile(name, source));
    if (profile.isEmpty() || !problems.messages().isEmpty()) {
      throw new InvalidBriefsException(problems.messages());
    }
    return profile.get();
  }

  private Profile profile(String name, UnaryOperator<String> source) {
    List<CheckSetting> checks =
        checks().stream().map(setting -> setting.from(source.apply(setting.place()))).toList();
    return new Profile(name, text("for"), date(), parent(), require(), checks, sources(checks));
  }

  private List<CheckSetting> checks() {
    BriefFields fields = new BriefFields(new Mapping(1, List.of()), problems, ForeignKeys.FAIL);
    return Optional.ofNullable(values.get("checks"))
        .map(new CheckSettingsReader(fields, problems)::read)
        .orElse(List.of());
  }

  private Optional<Profile.Parent> parent() {
    return scalar("extends")
        .map(it -> new Profile.Parent(it.text().strip(), problems.place(it.line())));
  }

  private String date() {
    Optional<Scalar> date = scalar("date");
    try {
      date.map(it -> LocalDate.parse(it.text().strip()));
    } catch (DateTimeParseException e) {
      problems.add(
          date.get().line(),
          "date is %s, but expected a day such as 2026-11-27."
              .formatted(BriefProblems.quote(date.get().text())));
    }
    return text("date");
  }

  private List<String> require() {
    BriefValue written = values.get("require");
    List<BriefValue> items =
        written instanceof ValueList list
            ? list.items()
            : scalar("require").stream().flatMap(ProfileFile::parts).toList();
    return items.stream().flatMap(item -> artefact(item).stream()).toList();
  }

  private static Stream<BriefValue> parts(Scalar written) {
    return Arrays.stream(written.text().split(","))
        .map(part -> new Scalar(written.line(), part.strip()));
  }

  private Optional<String> artefact(BriefValue item) {
    if (item instanceof Scalar label && ARTEFACTS.contains(label.text())) {
      return Optional.of(label.text());
    }
    String text = item instanceof Scalar label ? label.text() : "";
    problems.addUnknown(item.line(), "artefact of require", text, ARTEFACTS);
    return Optional.empty();
  }

  private Map<String, String> sources(List<CheckSetting> checks) {
    Map<String, String> sources = new HashMap<>();
    Set<String> known = new TreeSet<>();
    checks.forEach(it -> known.addAll(List.of(it.check(), it.check() + "." + it.name())));
    for (KeyValue entry : entries("sources")) {
      if (!known.contains(entry.key())) {
        problems.addUnknown(entry.line(), "setting of sources", entry.key(), known);
      } else if (entry.value() instanceof Scalar source) {
        sources.put(entry.key(), source.text().strip());
      } else {
        problems.add(entry.line(), "sources." + entry.key() + " is nested, but expected a text.");
      }
    }
    return sources;
  }

  private List<KeyValue> entries(String key) {
    BriefValue value = values.get(key);
    if (value == null || value instanceof Mapping) {
      return value == null ? List.of() : ((Mapping) value).entries();
    }
    problems.add(value.line(), key + " is a single value or a list, but expected keys below it.");
    return List.of();
  }

  private String text(String key) {
    return scalar(key).map(it -> it.text().strip()).orElse("");
  }

  private Optional<Scalar> scalar(String key) {
    BriefValue value = values.get(key);
    if (value == null || value instanceof Scalar) {
      return Optional.ofNullable((Scalar) value);
    }
    problems.add(value.line(), key + " is nested, but expected a single value.");
    return Optional.empty();
  }
}
