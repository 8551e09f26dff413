package dev.storygen.pipeline;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Music;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.Pronunciation;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Visuals;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.speech.VoicePace;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of the stages.
 *
 * @param captions how captions look and how long they are, for briefs that do not say
 * @param alwaysAlign whether the aligner runs for a local voice with word times, too, and its times
 *     are used
 * @param narration how scripts are narrated
 * @param speech what the aligner has to recognise of a narration
 * @param audio the format and loudness of the voiceover
 * @param video size and frame rate
 * @param music of briefs without {@code music}
 * @param visuals background and transitions of briefs that do not say
 * @param formats of briefs without {@code formats}, the first one that of {@code video.mp4}; empty
 *     for the size of {@code video}
 * @param pace speed and pauses of the voice
 */
public record PipelineSettings(
    CaptionLook captions,
    boolean alwaysAlign,
    NarrationSettings narration,
    SpeechLimits speech,
    AudioTarget audio,
    VideoFormat video,
    Music music,
    Visuals visuals,
    List<PictureFormat> formats,
    VoicePace pace) {

  public PipelineSettings {
    formats = List.copyOf(formats);
  }

  /** Without music, with drawn backgrounds, in one format, at the pace of the voice. */
  public PipelineSettings(
      CaptionLook captions,
      boolean alwaysAlign,
      NarrationSettings narration,
      SpeechLimits speech,
      AudioTarget audio,
      VideoFormat video) {
    this(
        captions,
        alwaysAlign,
        narration,
        speech,
        audio,
        video,
        Music.none(),
        Visuals.defaults(),
        List.of(),
        VoicePace.ofVoice());
  }

  /** The names of the settings of {@code <voice>}. */
  public static List<String> voiceSettings() {
    return Stream.of(AudioTarget.settings(), SpeechLimits.settings(), VoicePace.settings())
        .flatMap(List::stream)
        .toList();
  }

  /** The defaults. */
  public static PipelineSettings defaults() {
    return new PipelineSettings(
        CaptionLook.defaults(),
        false,
        NarrationSettings.defaults(),
        SpeechLimits.defaults(),
        AudioTarget.defaults(),
        VideoFormat.vertical());
  }

  /** The same with the project's pronunciations. */
  public PipelineSettings pronouncing(List<Pronunciation> pronunciations) {
    return new PipelineSettings(
        captions,
        alwaysAlign,
        new NarrationSettings(narration.skipHeadings(), narration.speakTitle(), pronunciations),
        speech,
        audio,
        video,
        music,
        visuals,
        formats,
        pace);
  }

  /** The formats that brief or build name for a story; empty for the size of {@code video}. */
  public List<PictureFormat> chosenFormats(StoryBrief brief) {
    List<PictureFormat> own = brief.delivery().formats();
    return own.isEmpty() ? formats : own;
  }

  /** The formats of a story, the first one that of {@code video.mp4}. */
  public List<VideoFormat> formats(StoryBrief brief) {
    List<PictureFormat> chosen = chosenFormats(brief);
    return chosen.isEmpty()
        ? List.of(video)
        : chosen.stream().map(it -> new VideoFormat(it, video.frameRate())).toList();
  }
}
