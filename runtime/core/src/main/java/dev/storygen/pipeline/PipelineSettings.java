package dev.storygen.pipeline;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Music;
import dev.storygen.model.Pronunciation;
import dev.storygen.model.Visuals;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.VideoFormat;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
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
 */
public record PipelineSettings(
    CaptionLook captions,
    boolean alwaysAlign,
    NarrationSettings narration,
    SpeechLimits speech,
    AudioTarget audio,
    VideoFormat video,
    Music music,
    Visuals visuals) {

  /** Without music, with drawn backgrounds. */
  public PipelineSettings(
      CaptionLook captions,
      boolean alwaysAlign,
      NarrationSettings narration,
      SpeechLimits speech,
      AudioTarget audio,
      VideoFormat video) {
    this(captions, alwaysAlign, narration, speech, audio, video, Music.none(), Visuals.defaults());
  }

  /** The names of the settings of {@code <voice>}. */
  public static List<String> voiceSettings() {
    return Stream.concat(AudioTarget.settings().stream(), SpeechLimits.settings().stream())
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
        visuals);
  }
}
