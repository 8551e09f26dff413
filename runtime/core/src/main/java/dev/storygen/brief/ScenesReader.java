package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.brief.BriefValue.ValueList;
import dev.storygen.model.BriefKey;
import dev.storygen.model.SceneImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads {@link BriefKey#SCENES}: a list of images, each a file or a file with the words of the
 * script that it is shown from.
 *
 * @param files finds the file that a value names; reports a value that names none
 */
record ScenesReader(
    BriefFields fields, BriefProblems problems, BiFunction<String, Scalar, Optional<Path>> files) {

  private static final String LABEL = BriefKey.SCENES.label();
  private static final String AT = "at";
  private static final String IMAGE = "image";

  List<SceneImage> read() {
    List<SceneImage> scenes =
        fields.value(BriefKey.SCENES).stream()
            .flatMap(ScenesReader::items)
            .flatMap(this::scene)
            .toList();
    if (fields.value(BriefKey.SCENES).isPresent()) {
      Stream.of(BriefKey.IMAGES, BriefKey.BACKGROUND).forEach(this::rejectBeside);
    }
    return scenes;
  }

  private void rejectBeside(BriefKey other) {
    if (!fields.scalars(other).isEmpty()) {
      problems.add(
          fields.keyLine(BriefKey.SCENES).orElse(1),
          "scenes is given, and so is %s, but a story is shown over one of them. Remove one."
              .formatted(other.label()));
    }
  }

  private static Stream<BriefValue> items(BriefValue value) {
    return value instanceof ValueList list
        ? list.items().stream().filter(item -> !(item instanceof Null))
        : Stream.of(value);
  }

  private Stream<SceneImage> scene(BriefValue item) {
    if (item instanceof Scalar file) {
      return files.apply(LABEL, file).stream()
          .map(image -> new SceneImage(Optional.empty(), image));
    }
    if (!(item instanceof Mapping mapping)) {
      problems.add(item.line(), LABEL + " has a list in its list, but expected files.");
      return Stream.empty();
    }
    Optional<Path> image = Optional.empty();
    Optional<String> at = Optional.empty();
    for (KeyValue entry : mapping.entries()) {
      Optional<Scalar> value = value(entry);
      if (entry.key().equals(IMAGE)) {
        image = value.flatMap(file -> files.apply(LABEL + "." + IMAGE, file));
      } else if (entry.key().equals(AT)) {
        at = value.flatMap(this::words);
      }
    }
    if (mapping.entries().stream().noneMatch(entry -> entry.key().equals(IMAGE))) {
      problems.add(
          mapping.line(), "scenes has an entry without image. Add image: with a file to it.");
    }
    Optional<String> words = at;
    return image.stream().map(file -> new SceneImage(words, file));
  }

  private Optional<String> words(Scalar written) {
    String words = written.text().strip();
    if (words.length() <= BriefLimits.MAX_AT) {
      return Optional.of(words);
    }
    problems.add(
        written.line(),
        "scenes.at has %d characters, but expected at most %d: the first words are enough."
            .formatted(words.length(), BriefLimits.MAX_AT));
    return Optional.empty();
  }

  /** The value of a key of an entry; one that is not expected is reported. */
  private Optional<Scalar> value(KeyValue entry) {
    String label = LABEL + "." + entry.key();
    if (!List.of(AT, IMAGE).contains(entry.key())) {
      problems.addUnknown(entry.line(), "key of scenes", entry.key(), List.of(AT, IMAGE));
    } else if (entry.value() instanceof Scalar value && !value.text().isBlank()) {
      return Optional.of(value);
    } else {
      problems.add(
          entry.line(),
          label
              + (entry.key().equals(AT)
                  ? " has no single value, but expected words of the script."
                  : " has no single value, but expected a file."));
    }
    return Optional.empty();
  }
}
