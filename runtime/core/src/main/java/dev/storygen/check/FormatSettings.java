package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.PictureFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of checks that follow from the format of a video: what the profile of its platform
 * says of videos, and its size.
 */
final class FormatSettings {

  private FormatSettings() {}

  static List<CheckSetting> of(PictureFormat format, Collection<Check> available) {
    String source = "format " + format.name();
    Set<String> ofVideos =
        available.stream()
            .filter(check -> check.artefacts().get(0) == Artefact.VIDEO)
            .map(Check::name)
            .collect(Collectors.toSet());
    List<CheckSetting> settings = new ArrayList<>();
    format
        .profile()
        .map(name -> new Profiles(Path::toString).resolve(name, Path.of(""), source).checks())
        .ifPresent(settings::addAll);
    settings.removeIf(setting -> !ofVideos.contains(setting.check()));
    settings.replaceAll(setting -> setting.from(source));
    int shorter = Math.min(format.width(), format.height());
    int longer = Math.max(format.width(), format.height());
    BigDecimal ratio =
        new BigDecimal(format.width())
            .divide(new BigDecimal(format.height()), MathContext.DECIMAL32)
            .stripTrailingZeros();
    settings.add(size("shortSide", shorter + "", source));
    settings.add(size("longSide", longer + "", source));
    settings.add(size("aspectRatio", ratio.toPlainString(), source));
    settings.add(size(ConfiguredCheck.SEVERITY, "error", source));
    return settings;
  }

  private static CheckSetting size(String name, String value, String source) {
    return new CheckSetting("resolution", name, value, "", source);
  }
}
