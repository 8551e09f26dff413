package dev.storygen.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.storygen.model.Omission;
import dev.storygen.model.Waveform;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
 * @param omissions what was left out of its text, by stage
 * @param voiceDoubts why it is not certain whether its voice says the script
 * @param mediaCached true if its media were judged by facts of earlier builds alone, so that none
 *     was decoded; null if not
 * @param executor of the cluster that worked on it last; null for this machine
 */
public record StoryRun(
    String story,
    String title,
    Instant startedAt,
    double durationSeconds,
    Boolean made,
    Map<String, String> files,
    Waveform waveform,
    Map<String, List<Omission>> omissions,
    List<String> voiceDoubts,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean mediaCached,
    @JsonInclude(JsonInclude.Include.NON_NULL) String executor) {

  public StoryRun {
    files = sorted(files);
    omissions = sorted(omissions);
    voiceDoubts = voiceDoubts == null ? List.of() : List.copyOf(voiceDoubts);
  }

  /** A story whose text is complete, and whose voice says it. */
  public StoryRun(
      String story,
      String title,
      Instant startedAt,
      double durationSeconds,
      Boolean made,
      Map<String, String> files,
      Waveform waveform) {
    this(
        story,
        title,
        startedAt,
        durationSeconds,
        made,
        files,
        waveform,
        Map.of(),
        List.of(),
        null,
        null);
  }

  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
