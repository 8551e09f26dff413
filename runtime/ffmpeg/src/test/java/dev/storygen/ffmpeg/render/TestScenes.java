package dev.storygen.ffmpeg.render;

import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Creates small render requests for tests. */
public final class TestScenes {

  public static final VideoFormat SMALL = new VideoFormat(216, 384, 30);

  private TestScenes() {}

  public static StoryBrief brief(String title, Path... images) {
    return new StoryBrief(
        "harbour",
        new StoryIdea(
            title,
            Gender.FEMALE,
            Map.of(BriefKey.TONE, "mysterious"),
            Map.of(),
            Optional.empty(),
            StoryIdea.DEFAULT_WORDS),
        new Delivery(Locale.US, List.of(images), false, Optional.empty()),
        Optional.empty());
  }

  public static RenderRequest scene(StoryBrief brief, Path voiceover, double seconds, Cue... cues) {
    return scene(brief, voiceover, seconds, Shot.sharing(brief.delivery().images(), seconds), cues);
  }

  public static RenderRequest scene(
      StoryBrief brief, Path voiceover, double seconds, List<Shot> shots, Cue... cues) {
    return new RenderRequest(
        StoryLook.of(brief),
        new Voiceover(voiceover, seconds, List.of()),
        new Subtitles(List.of(cues)),
        shots,
        SMALL,
        CaptionLook.defaults());
  }

  /** A cue of two words; the second starts in the middle. */
  public static Cue cue(double start, double end, String first, String second) {
    double middle = (start + end) / 2;
    return new Cue(
        start,
        end,
        first + " " + second,
        List.of(new Word(first, start, middle, true), new Word(second, middle, end, true)));
  }
}
