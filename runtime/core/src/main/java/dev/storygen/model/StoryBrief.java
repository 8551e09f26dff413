package dev.storygen.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a story is to be about. Text fields that the author left out are empty strings.
 *
 * @param id the file's name without its extension; names the story's folder
 * @param title not blank
 * @param narratorGender whose voice tells the story
 * @param words target length of the script, in words
 * @param images background pictures, absolute paths, in order; may be empty
 * @param illustrated whether pictures are drawn for it; then {@code images} is empty
 * @param language the language of the script
 * @param expectedDuration seconds of the voiceover that the author expects, if any
 * @param script the author's own script, if the brief carries one
 */
public record StoryBrief(
    String id,
    String title,
    Gender narratorGender,
    String tone,
    String theme,
    String narratorType,
    String otherCharacter,
    String outcome,
    String emotionalCore,
    String powerDynamic,
    String timeline,
    String twistType,
    String characterArc,
    String voiceStyle,
    String targetMoral,
    List<String> locations,
    List<String> mentionedBrands,
    String goal,
    Optional<Potential> potential,
    int words,
    List<Path> images,
    boolean illustrated,
    Locale language,
    Optional<Double> expectedDuration,
    Optional<Script> script) {

  /**
   * The length of a script when the brief does not say: about two and a half minutes at 145 words a
   * minute.
   */
  public static final int DEFAULT_WORDS = 360;

  public StoryBrief {
    locations = List.copyOf(locations);
    mentionedBrands = List.copyOf(mentionedBrands);
    images = List.copyOf(images);
  }

  /** A brief that says only what it is called. */
  public static StoryBrief titled(String id, String title) {
    return new StoryBrief(
        id,
        title,
        Gender.FEMALE,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        DEFAULT_WORDS,
        List.of(),
        false,
        Locale.US,
        Optional.empty(),
        Optional.empty());
  }
}
