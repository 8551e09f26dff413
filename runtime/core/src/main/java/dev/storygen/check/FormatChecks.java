package dev.storygen.check;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.PictureFormat;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The checks of a story by the format of its video, in the same order for all formats.
 *
 * @param story settings of the story
 * @param checks of a video without a format
 */
record FormatChecks(
    Collection<Check> available,
    GateSettings settings,
    List<CheckSetting> story,
    List<ConfiguredCheck> checks) {

  /** The checks of a video. */
  List<ConfiguredCheck> of(Optional<PictureFormat> format) {
    if (format.isEmpty()) {
      return checks;
    }
    List<CheckSetting> ofFormat = FormatSettings.of(format.get(), available);
    Set<String> selected =
        checks.stream().map(configured -> configured.check().name()).collect(Collectors.toSet());
    return CheckSelection.of(available, settings, story, ofFormat).stream()
        .filter(configured -> selected.contains(configured.check().name()))
        .toList();
  }
}
