package dev.storygen.provider;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryIdea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all images of a story have in common. Texts that the brief leaves out are empty.
 *
 * @param title of the story
 * @param narratorGender gender of the narrator
 * @param narratorType who the narrator is
 * @param otherCharacter who else is in the story
 * @param tone such as {@code dark}
 * @param theme such as {@code trust}
 * @param timeline when it happens
 * @param locations where it happens
 * @param aspectRatio width by height of the first video, which shows the images
 */
public record ImageContext(
    String title,
    Gender narratorGender,
    String narratorType,
    String otherCharacter,
    String tone,
    String theme,
    String timeline,
    List<String> locations,
    double aspectRatio) {

  public ImageContext {
    locations = List.copyOf(locations);
  }

  /** All texts by key of the brief. */
  public Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("title", title);
    inputs.put("narratorGender", narratorGender);
    inputs.put("narratorType", narratorType);
    inputs.put("otherCharacter", otherCharacter);
    inputs.put("tone", tone);
    inputs.put("theme", theme);
    inputs.put("timeline", timeline);
    inputs.put("locations", locations);
    return inputs;
  }

  /** The context that an idea gives, for a video of 1080x1920. */
  public static ImageContext of(StoryIdea idea) {
    return of(idea, VideoFormat.vertical());
  }

  /** The context that an idea gives, for a video. */
  public static ImageContext of(StoryIdea idea, VideoFormat video) {
    return new ImageContext(
        idea.title(),
        idea.narratorGender(),
        idea.text(BriefKey.NARRATOR_TYPE),
        idea.text(BriefKey.OTHER_CHARACTER),
        idea.text(BriefKey.TONE),
        idea.text(BriefKey.THEME),
        idea.text(BriefKey.TIMELINE),
        idea.list(BriefKey.LOCATIONS),
        (double) video.width() / video.height());
  }
}
