package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Music;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** Reads a {@link StoryBrief} from a brief's fields. */
final class BriefReader {

  private static final BigDecimal MIN_WORDS = BigDecimal.valueOf(20);
  private static final BigDecimal MAX_WORDS = BigDecimal.valueOf(20_000);
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(86_400);
  private static final BigDecimal MIN_SECONDS = new BigDecimal("0.001");

  private static final Set<String> FEMALE = Set.of("female", "f", "woman");
  private static final Set<String> TRUTHS = Set.of("true", "false");
  private static final Set<String> MALE = Set.of("male", "m", "man");

  private final BriefFields fields;
  private final BriefProblems problems;
  private final List<Path> imageFolders;
  private final FileBoundary boundary;

  /**
   * @param imageFolders folders that paths of images and fonts are relative to, in order of
   *     preference
   */
  BriefReader(
      BriefFields fields, BriefProblems problems, List<Path> imageFolders, FileBoundary boundary) {
    this.fields = fields;
    this.problems = problems;
    this.imageFolders = imageFolders;
    this.boundary = boundary;
  }

  /** The brief; not valid if problems were reported. */
  StoryBrief read(String id, String title, Optional<Script> script) {
    return new StoryBrief(id, idea(title), delivery(), script);
  }

  private StoryIdea idea(String title) {
    return new StoryIdea(title, narratorGender(), texts(), lists(), potential(), words());
  }

  private Map<BriefKey, String> texts() {
    return BriefKey.ofType(ValueType.TEXT).stream()
        .collect(Collectors.toMap(Function.identity(), fields::text));
  }

  private Map<BriefKey, List<String>> lists() {
    return BriefKey.ofType(ValueType.LIST).stream()
        .collect(Collectors.toMap(Function.identity(), fields::list));
  }

  private Delivery delivery() {
    boolean generated = imagesGenerated();
    List<Path> images = generated ? List.of() : images();
    return new Delivery(
        language().orElse(Locale.US),
        images,
        generated,
        expectedDuration(),
        titleSpoken(),
        checks(),
        captions(),
        music(),
        new VisualsReader(
                fields, problems, this::path, new ScenesReader(fields, problems, this::file))
            .read(),
        formats(),
        new VoicesReader(fields, problems).read());
  }

  private CaptionLook captions() {
    return fields
        .value(BriefKey.CAPTIONS)
        .map(value -> new CaptionSettingsReader(fields, problems, this::file).read(value))
        .orElse(CaptionLook.defaults());
  }

  private Gender narratorGender() {
    Optional<Scalar> scalar = fields.scalar(BriefKey.NARRATOR_GENDER);
    String written = scalar.map(given -> given.text().strip().toLowerCase(Locale.ROOT)).orElse("f");
    if (MALE.contains(written)) {
      return Gender.MALE;
    }
    if (!FEMALE.contains(written)) {
      fields.reportUnexpected(
          scalar.orElseThrow(),
          BriefKey.NARRATOR_GENDER.label(),
          "'female' or 'male': it chooses the voice");
    }
    return Gender.FEMALE;
  }

  private Optional<Potential> potential() {
    return fields
        .value(BriefKey.POTENTIAL)
        .map(value -> new PotentialReader(fields, problems).read(value));
  }

  private int words() {
    String expected = "a whole number from " + MIN_WORDS + " to " + MAX_WORDS;
    Optional<BigDecimal> words = number(BriefKey.WORDS, expected, MIN_WORDS, MAX_WORDS);
    if (words.isPresent() && words.get().stripTrailingZeros().scale() > 0) {
      fields.reportUnexpected(
          fields.scalar(BriefKey.WORDS).orElseThrow(), BriefKey.WORDS.label(), expected);
    }
    return words.map(BigDecimal::intValue).orElse(StoryIdea.DEFAULT_WORDS);
  }

  Optional<Double> expectedDuration() {
    return number(
            BriefKey.EXPECTED_DURATION,
            "a number of seconds, above 0 and at most " + MAX_SECONDS,
            MIN_SECONDS,
            MAX_SECONDS)
        .map(BigDecimal::doubleValue);
  }

  private Optional<Boolean> titleSpoken() {
    Optional<Scalar> scalar = fields.scalar(BriefKey.SPEAK_TITLE);
    String written = scalar.map(given -> given.text().strip().toLowerCase(Locale.ROOT)).orElse("");
    if (scalar.isPresent() && !TRUTHS.contains(written)) {
      fields.reportUnexpected(scalar.get(), BriefKey.SPEAK_TITLE.label(), "'true' or 'false'");
    }
    return scalar.map(given -> written.equals("true"));
  }

  private Optional<BigDecimal> number(
      BriefKey key, String expected, BigDecimal min, BigDecimal max) {
    return fields
        .value(key)
        .flatMap(value -> fields.number(key.label(), value, expected, min, max));
  }

  Optional<Locale> language() {
    Optional<Scalar> scalar = fields.scalar(BriefKey.LANGUAGE);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String tag = scalar.get().text().strip();
    Locale language = Locale.forLanguageTag(tag);
    if (!language.toLanguageTag().equalsIgnoreCase(tag)
        || !isLanguageCode(language.getLanguage())) {
      fields.reportUnexpected(
          scalar.get(), BriefKey.LANGUAGE.label(), "a BCP 47 language tag such as 'en' or 'en-US'");
    }
    return Optional.of(language);
  }

  List<CheckSetting> checks() {
    return fields
        .value(BriefKey.CHECKS)
        .map(value -> new CheckSettingsReader(fields, problems).read(value))
        .orElse(List.of());
  }

  /** Any word of five to eight letters is a well-formed tag; language codes have two or three. */
  static boolean isLanguageCode(String language) {
    return language.length() == 3 || Set.of(Locale.getISOLanguages()).contains(language);
  }

  private boolean imagesGenerated() {
    List<Scalar> written = fields.scalars(BriefKey.IMAGES);
    return written.size() == 1 && isGenerate(written.get(0));
  }

  private static boolean isGenerate(Scalar written) {
    return written.text().strip().equalsIgnoreCase("generate");
  }

  private List<Path> images() {
    return fields.scalars(BriefKey.IMAGES).stream().flatMap(this::image).toList();
  }

  private Stream<Path> image(Scalar written) {
    if (isGenerate(written)) {
      fields.reportUnexpected(
          written,
          BriefKey.IMAGES.label(),
          "only files in a list: write 'images: generate' to have all images generated, or"
              + " './generate' for a file of that name");
      return Stream.empty();
    }
    return file(BriefKey.IMAGES.label(), written).stream();
  }

  /** The file that a value names; one that is missing is reported. */
  private Optional<Path> file(String label, Scalar written) {
    Optional<Path> file = found(written, Files::isRegularFile);
    if (file.isPresent()) {
      return inside(file.get(), label, written);
    }
    fields.reportUnexpected(
        written, label, "a file, relative to the brief or to the project's folder");
    return Optional.empty();
  }

  private Optional<Music> music() {
    Optional<Scalar> scalar = fields.scalar(BriefKey.MUSIC);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Scalar written = scalar.get();
    Optional<Music> named = Music.named(written.text().toLowerCase(Locale.ROOT));
    if (named.isPresent()) {
      return named;
    }
    return path(BriefKey.MUSIC.label(), written, Music.EXPECTED).map(Music::of);
  }

  /** The file or folder that a value names; one that is missing is reported. */
  private Optional<Path> path(String label, Scalar written, String expected) {
    Optional<Path> path = found(written, Files::exists);
    if (path.isEmpty()) {
      fields.reportUnexpected(
          written, label, expected + ", relative to the brief or to the project's folder");
    }
    return path.flatMap(file -> inside(file, label, written));
  }

  /** A list, or one text with commas. A format that is wrong is reported and left out. */
  private List<PictureFormat> formats() {
    List<PictureFormat> formats = new ArrayList<>();
    for (Scalar written : fields.scalars(BriefKey.FORMATS)) {
      for (String name : StringUtils.split(written.text(), ',')) {
        Optional<String> problem = PictureFormats.problem(name, formats);
        problem.ifPresent(
            what -> problems.add(written.line(), BriefKey.FORMATS.label() + " has " + what));
        if (problem.isEmpty()) {
          formats.add(PictureFormats.of(name).orElseThrow());
        }
      }
    }
    return formats;
  }

  /** What a relative path names, in the first folder that has it. */
  private Optional<Path> found(Scalar written, Predicate<Path> exists) {
    try {
      Path given = Path.of(written.text().strip());
      return imageFolders.stream()
          .map(folder -> folder.resolve(given).toAbsolutePath().normalize())
          .filter(exists)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty(); // an impossible name is reported like a missing file
    }
  }

  private Optional<Path> inside(Path file, String label, Scalar written) {
    Optional<String> refusal = boundary.refusal(file);
    refusal.ifPresent(
        reason ->
            problems.add(
                written.line(),
                "%s %s %s".formatted(label, BriefProblems.quote(written.text()), reason)));
    return refusal.isPresent() ? Optional.empty() : Optional.of(file);
  }
}
