package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CheckSetting;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the settings of {@link BriefKey#CHECKS}, in the form that the POM has them. Which checks
 * and settings there are is the quality gate's concern.
 */
final class CheckSettingsReader {

  private final BriefFields fields;
  private final BriefProblems problems;

  CheckSettingsReader(BriefFields fields, BriefProblems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  List<CheckSetting> read(BriefValue checks) {
    List<CheckSetting> settings = new ArrayList<>();
    for (KeyValue check : fields.entries(BriefKey.CHECKS.label(), checks)) {
      if (check.value() instanceof Scalar limit) {
        settings.add(setting(check.key(), "value", limit));
      } else {
        for (KeyValue setting : fields.entries(label(check), check.value())) {
          add(check, setting, settings);
        }
      }
    }
    return settings;
  }

  private void add(KeyValue check, KeyValue setting, List<CheckSetting> settings) {
    if (setting.value() instanceof Scalar value) {
      settings.add(setting(check.key(), setting.key(), value));
    } else {
      String kind = setting.value() instanceof Mapping ? "has keys below it" : "is a list";
      problems.add(
          setting.line(),
          "%s.%s %s, but expected a single value.".formatted(label(check), setting.key(), kind));
    }
  }

  private CheckSetting setting(String check, String name, Scalar value) {
    return new CheckSetting(check, name, value.text(), problems.place(value.line()));
  }

  private static String label(KeyValue check) {
    return BriefKey.CHECKS.label() + "." + check.key();
  }
}
