package dev.storygen.metrics;

import dev.storygen.model.Json;
import java.util.List;

/**
 * A {@code verify} that judged only some stories.
 *
 * @param changedSince the git revision since which they changed; null if they were named
 * @param base the commit with which the files were compared; null if they were named
 * @param judged the number of stories that were judged
 * @param leftOut the stories that were not
 */
public record StorySelectionRecord(
    String changedSince, String base, int judged, List<String> leftOut) {

  public StorySelectionRecord {
    leftOut = Json.listOrEmpty(leftOut);
  }

  /** For people: {@code 3 of 500 stories changed since origin/main (1a2b3c4); 497 left out}. */
  public String text() {
    int all = judged + leftOut.size();
    return changedSince == null
        ? "%d of %d stories are judged; %d left out".formatted(judged, all, leftOut.size())
        : "%s of %d stories changed since %s (compared with commit %s); %d left out"
            .formatted(
                judged == 0 ? "None" : judged,
                all,
                changedSince,
                base.substring(0, Math.min(base.length(), 12)),
                leftOut.size());
  }
}
