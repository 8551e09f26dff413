package dev.storygen.plugin;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.provider.Options;
import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of captions.
 *
 * @param element {@code <captions>} of the POM; null for none
 * @param words {@code <captionWords>}, short for {@code <captions><maxWords>}; null for none
 * @param baseDirectory that a font file is relative to
 */
record CaptionParameters(Map<String, String> element, Integer words, File baseDirectory) {

  /**
   * The settings that are given.
   *
   * @throws IllegalArgumentException if a setting is unknown or invalid
   */
  CaptionLook look(GroupedProperties properties) {
    Map<String, String> given = new TreeMap<>(properties.over(element, PropertyGroup.CAPTIONS));
    String maxWords = CaptionSetting.MAX_WORDS.label();
    if (words != null && !CaptionSetting.MAX_WORDS.accepts(words.toString())) {
      throw new IllegalArgumentException(
          "storygen.captionWords is %d, but expected %s."
              .formatted(words, CaptionSetting.MAX_WORDS.expected()));
    }
    if (words != null && given.putIfAbsent(maxWords, words.toString()) != null) {
      throw new IllegalArgumentException(
          "storygen.captionWords is "
              + words
              + " and <captions><maxWords> is "
              + given.get(maxWords)
              + ", but they are the same setting. Set one of them.");
    }
    Options options = Options.of(PropertyGroup.CAPTIONS.name(), given);
    Map<CaptionSetting, String> settings = new EnumMap<>(CaptionSetting.class);
    for (CaptionSetting setting : CaptionSetting.values()) {
      options
          .text(setting.label())
          .ifPresent(text -> settings.put(setting, valid(setting, text, options)));
    }
    options.rejectUnknown();
    return new CaptionLook(settings);
  }

  private String valid(CaptionSetting setting, String text, Options options) {
    if (!setting.accepts(text)) {
      throw options.expected(setting.label(), text, setting.expected());
    }
    if (setting != CaptionSetting.FONT_FILE) {
      return text;
    }
    File file = new File(text);
    File font = file.isAbsolute() ? file : new File(baseDirectory, text);
    if (!font.isFile()) {
      throw options.expected(
          setting.label(), text, "a font file, relative to the folder of the project");
    }
    return font.getAbsoluteFile().toPath().normalize().toString();
  }
}
