package dev.storygen.check;

import dev.storygen.model.BaselineEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A baseline and what it is applied to.
 *
 * @param entries of the file
 * @param folder that of the stories, as entries have it; null for the default
 * @param today entries that expired before are not accepted
 * @param accepting whether every violation becomes an accepted one
 * @param stories the folders of all stories, judged or not: one of them may have the content that
 *     another had
 */
public record GateBaseline(
    List<BaselineEntry> entries,
    String folder,
    LocalDate today,
    boolean accepting,
    List<Path> stories) {

  public GateBaseline {
    entries = List.copyOf(entries);
    stories = List.copyOf(stories);
  }

  /** The keys of the entries for this folder. */
  public List<BaselineEntry.Key> keys() {
    return entries.stream().filter(this::concerns).map(BaselineEntry::key).toList();
  }

  /** Whether an entry is for this folder. */
  boolean concerns(BaselineEntry entry) {
    return folder == null ? entry.folder() == null : folder.equals(entry.folder());
  }
}
