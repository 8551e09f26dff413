package dev.storygen.metrics;

import dev.storygen.model.Waveform;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A story that was made or judged.
 *
 * @param title of its brief; null where there is none
 * @param startedAt when its making began, or its judging where it was not made
 * @param durationSeconds of that
 * @param made whether every stage did its work; null where the story was only judged
 * @param files what it has on disk, by artefact ({@code video}), relative to the project
 * @param waveform of its voiceover; null where nobody heard it
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
