package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the settings of {@link BriefKey#CAPTIONS}: a style, or settings by name. */
final class CaptionSettingsReader {

  private static final String LABEL = BriefKey.CAPTIONS.label();

  private final BriefFields fields;
  private final BriefProblems problems;
  private final BiFunction<String, Scalar, Optional<Path>> files;
  private final Map<CaptionSetting, String> settings = new EnumMap<>(CaptionSetting.class);

  /**
   * @param files finds the file that a value names; reports a value that names none
   */
  CaptionSettingsReader(
      BriefFields fields,
      BriefProblems problems,
      BiFunction<String, Scalar, Optional<Path>> files) {
    this.fields = fields;
    this.problems = problems;
    this.files = files;
  }

  CaptionLook read(BriefValue captions) {
    if (captions instanceof Scalar style) {
      add(CaptionSetting.STYLE, LABEL, style);
    } else {
      fields.entries(LABEL, captions).forEach(this::add);
    }
    return new CaptionLook(settings);
  }

  private void add(KeyValue entry) {
    Optional<CaptionSetting> setting = CaptionSetting.of(entry.key());
    String label = LABEL + "." + entry.key();
    if (setting.isEmpty()) {
      problems.addUnknown(
          entry.line(), "setting of captions", entry.key(), CaptionSetting.labels());
    } else if (entry.value() instanceof Scalar value) {
      add(setting.get(), label, value);
    } else {
      problems.add(entry.line(), label + " is nested, but expected a single value.");
    }
  }

  private void add(CaptionSetting setting, String label, Scalar value) {
    String text = value.text().strip();
    if (setting == CaptionSetting.FONT_FILE) {
      files.apply(label, value).ifPresent(file -> settings.put(setting, file.toString()));
    } else if (setting.accepts(text)) {
      settings.put(setting, text);
    } else {
      fields.reportUnexpected(value, label, setting.expected());
    }
  }
}
