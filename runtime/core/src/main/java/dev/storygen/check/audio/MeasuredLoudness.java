package dev.storygen.check.audio;

import dev.storygen.check.MediaFact;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Loudness;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The loudness of the voiceover, and of the video's sound where the story has a video with one. */
final class MeasuredLoudness {

  private static final MediaFact<Loudness> VOICEOVER =
      MediaFact.of(Artefact.VOICEOVER, Loudness.FACT);

  private static final MediaFact<Loudness> VIDEO = MediaFact.of(Artefact.VIDEO, Loudness.FACT);

  private static final MediaFact<VideoFacts> STREAMS =
      MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  static final Set<MediaFact<?>> FACTS = Set.of(VOICEOVER, VIDEO, STREAMS);

  private MeasuredLoudness() {}

  /**
   * Measures both.
   *
   * @param measurement of a loudness, under a name
   */
  static List<Measurement> of(
      StoryFacts facts,
      BiFunction<String, Loudness, Measurement> measurement,
      String voiceoverName,
      String videoName)
      throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(measurement.apply(voiceoverName, facts.get(VOICEOVER)));
    // A video without sound is the matter of video-streams.
    if (facts.has(Artefact.VIDEO) && !facts.get(STREAMS).soundStreams().isEmpty()) {
      measurements.add(measurement.apply(videoName, facts.get(VIDEO)));
    }
    return measurements;
  }
}
