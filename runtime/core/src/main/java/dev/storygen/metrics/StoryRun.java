package dev.storygen.metrics;

import dev.storygen.model.Waveform;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A story that was generated or checked.
 *
 * @param title of its brief; null where there is none
 * @param startedAt the start of its generation, or of its checks if it was only checked
 * @param durationSeconds of the same
 * @param made whether every stage succeeded; null if the story was only checked
 * @param files its artefacts on disk by label ({@code video}), relative to the project
 * @param waveform of its voiceover; null if it was not decoded
 */
public record StoryRun(
    String story,
    String title,
    Instant startedAt,
    double durationSeconds,
    Boolean made,
    Map<String, String> files,
    Waveform waveform) {

  public StoryRun {
    files = files == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
