package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Text;
import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.Kind;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a {@link StoryBrief} of a brief's fields. */
final class BriefReader {

  private static final BigDecimal FEWEST_WORDS = BigDecimal.valueOf(20);
  private static final BigDecimal MOST_WORDS = BigDecimal.valueOf(20_000);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(86_400);
  private static final BigDecimal SHORTEST = new BigDecimal("0.001");

  private static final Set<String> FEMALE = Set.of("female", "f", "woman");
  private static final Set<String> MALE = Set.of("male", "m", "man");

  private final BriefFields fields;
  private final BriefProblems problems;
  private final List<Path> imageFolders;

  /**
   * @param imageFolders where pictures are looked for, in order
   */
  BriefReader(BriefFields fields, BriefProblems problems, List<Path> imageFolders) {
    this.fields = fields;
    this.problems = problems;
    this.imageFolders = imageFolders;
  }

  /** The brief; not to be used where problems were noted. */
  StoryBrief read(String id, String title, Optional<Script> script) {
    return new StoryBrief(id, idea(title), delivery(), script);
  }

  private StoryIdea idea(String title) {
    return new StoryIdea(title, narratorGender(), texts(), lists(), potential(), words());
  }

  private Map<BriefKey, String> texts() {
    return BriefKey.ofKind(Kind.TEXT).stream()
        .collect(Collectors.toMap(Function.identity(), fields::text));
  }

  private Map<BriefKey, List<String>> lists() {
    return BriefKey.ofKind(Kind.LIST).stream()
        .collect(Collectors.toMap(Function.identity(), fields::list));
  }

  private Delivery delivery() {
    boolean generated = imagesGenerated();
    List<Path> images = generated ? List.of() : images();
    return new Delivery(language(), images, generated, expectedDuration());
  }

  private Gender narratorGender() {
    Optional<Text> text = fields.single(BriefKey.NARRATOR_GENDER);
    String written = text.map(given -> given.text().strip().toLowerCase(Locale.ROOT)).orElse("f");
    if (MALE.contains(written)) {
      return Gender.MALE;
    }
    if (!FEMALE.contains(written)) {
      fields.expected(
          text.orElseThrow(),
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
    String expected = "a whole number from " + FEWEST_WORDS + " to " + MOST_WORDS;
    Optional<BigDecimal> words = number(BriefKey.WORDS, expected, FEWEST_WORDS, MOST_WORDS);
    if (words.isPresent() && words.get().stripTrailingZeros().scale() > 0) {
      fields.expected(
          fields.single(BriefKey.WORDS).orElseThrow(), BriefKey.WORDS.label(), expected);
    }
    return words.map(BigDecimal::intValue).orElse(StoryIdea.DEFAULT_WORDS);
  }

  private Optional<Double> expectedDuration() {
    return number(
            BriefKey.EXPECTED_DURATION,
            "a number of seconds, above 0 and at most " + LONGEST,
            SHORTEST,
            LONGEST)
        .map(BigDecimal::doubleValue);
  }

  private Optional<BigDecimal> number(
      BriefKey key, String expected, BigDecimal least, BigDecimal most) {
    return fields
        .value(key)
        .flatMap(value -> fields.number(key.label(), value, expected, least, most));
  }

  private Locale language() {
    Optional<Text> text = fields.single(BriefKey.LANGUAGE);
    if (text.isEmpty()) {
      return Locale.US;
    }
    String tag = text.get().text().strip();
    Locale language = Locale.forLanguageTag(tag);
    if (!language.toLanguageTag().equalsIgnoreCase(tag) || !isKnown(language.getLanguage())) {
      fields.expected(
          text.get(), BriefKey.LANGUAGE.label(), "a BCP 47 language tag such as 'en' or 'en-US'");
    }
    return language;
  }

  /** Every word of five to eight letters is a well-formed tag; languages have two or three. */
  private static boolean isKnown(String language) {
    return language.length() == 3 || Set.of(Locale.getISOLanguages()).contains(language);
  }

  private boolean imagesGenerated() {
    List<Text> written = fields.texts(BriefKey.IMAGES);
    return written.size() == 1 && isGenerate(written.get(0));
  }

  private static boolean isGenerate(Text written) {
    return written.text().strip().equalsIgnoreCase("generate");
  }

  private List<Path> images() {
    return fields.texts(BriefKey.IMAGES).stream().flatMap(this::image).toList();
  }

  private Stream<Path> image(Text written) {
    if (isGenerate(written)) {
      fields.expected(
          written,
          BriefKey.IMAGES.label(),
          "only files in a list: write 'images: generate' to have all pictures drawn, or"
              + " './generate' for a file of that name");
      return Stream.empty();
    }
    try {
      Path given = Path.of(written.text().strip());
      Optional<Path> image =
          imageFolders.stream()
              .map(folder -> folder.resolve(given).toAbsolutePath().normalize())
              .filter(Files::isRegularFile)
              .findFirst();
      if (image.isPresent()) {
        return image.stream();
      }
    } catch (InvalidPathException e) {
      // No file can have that name: the same to the author as one that is not there.
    }
    fields.expected(
        written,
        BriefKey.IMAGES.label(),
        "a file, relative to the brief or to the project's folder");
    return Stream.empty();
  }
}
