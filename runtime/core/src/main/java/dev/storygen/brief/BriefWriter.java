package dev.storygen.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import dev.storygen.model.Background;
import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.Delivery;
import dev.storygen.model.Music;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.Potential;
import dev.storygen.model.SceneImage;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.TransitionChoice;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a brief as YAML that people and {@link Briefs} can read. */
final class BriefWriter {

  private static final String COMMENT =
      "# A proposal of storygen:ideas. Review it: change what you like, or delete the file.\n";

  // Texts are quoted: plain scalars like no, 12:30 or 1e3 are not strings in YAML.
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES, Feature.MINIMIZE_QUOTES)
          .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  /** The value of {@link BriefKey#IMAGES} for generated images. */
  private static final String GENERATE = "generate";

  private final JsonGenerator yaml;

  private BriefWriter(JsonGenerator yaml) {
    this.yaml = yaml;
  }

  /** The text of the brief's file, with all keys of {@link BriefKey} that have a value. */
  static String yaml(StoryBrief brief) {
    StringWriter text = new StringWriter().append(COMMENT);
    try (JsonGenerator yaml = YAML.createGenerator(text)) {
      new BriefWriter(yaml).write(brief);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(StoryBrief brief) throws IOException {
    yaml.writeStartObject();
    for (BriefKey key : BriefKey.values()) {
      write(key, brief);
    }
    yaml.writeEndObject();
  }

  private void write(BriefKey key, StoryBrief brief) throws IOException {
    StoryIdea idea = brief.idea();
    Delivery delivery = brief.delivery();
    switch (key.type()) {
      case TITLE -> text(key, idea.title());
      case GENDER -> text(key, idea.narratorGender().name().toLowerCase(Locale.ROOT));
      case TEXT -> text(key, idea.text(key));
      case LIST -> list(key, idea.list(key));
      case SCORES -> potential(key, idea.potential());
      case WORD_COUNT -> number(key.label(), idea.words());
      case IMAGES -> images(key, delivery);
      case SCENES -> scenes(key, delivery.visuals().scenes());
      case BACKGROUND -> background(key, delivery.visuals().background());
      case TRANSITION -> transition(key, delivery.visuals().transition());
      case MUSIC -> music(key, delivery.music());
      case FORMATS -> formats(key, delivery.formats());
      case VOICES -> voices(key, delivery.voices());
      case LANGUAGE -> text(key, delivery.language().toLanguageTag());
      case SECONDS -> seconds(key, delivery.expectedDuration());
      case TRUTH -> truth(key, delivery.titleSpoken());
      case CAPTIONS -> captions(key, delivery.captions());
      case CHECKS -> checks(key, delivery.checks());
      case SCRIPT -> script(key, brief.script());
    }
  }

  private void images(BriefKey key, Delivery delivery) throws IOException {
    if (delivery.imagesGenerated()) {
      text(key, GENERATE);
    } else {
      list(key, delivery.images().stream().map(Path::toString).toList());
    }
  }

  private void scenes(BriefKey key, List<SceneImage> scenes) throws IOException {
    if (scenes.isEmpty()) {
      return;
    }
    yaml.writeArrayFieldStart(key.label());
    for (SceneImage scene : scenes) {
      yaml.writeStartObject();
      if (scene.at().isPresent()) {
        yaml.writeStringField("at", wellFormed(scene.at().get()));
      }
      yaml.writeStringField("image", wellFormed(scene.image().toString()));
      yaml.writeEndObject();
    }
    yaml.writeEndArray();
  }

  private void background(BriefKey key, Optional<Background> background) throws IOException {
    if (background.isPresent()) {
      String word = background.get().source().name().toLowerCase(Locale.ROOT);
      text(key, background.get().path().map(Path::toString).orElse(word));
    }
  }

  private void transition(BriefKey key, Optional<TransitionChoice> transition) throws IOException {
    if (transition.isPresent()) {
      text(key, transition.get().label());
    }
  }

  private void music(BriefKey key, Optional<Music> music) throws IOException {
    if (music.isPresent()) {
      String word = music.get().source().name().toLowerCase(Locale.ROOT);
      text(key, music.get().path().map(Path::toString).orElse(word));
    }
  }

  private void formats(BriefKey key, List<PictureFormat> formats) throws IOException {
    if (!formats.isEmpty()) {
      list(key, formats.stream().map(PictureFormat::name).toList());
    }
  }

  private void voices(BriefKey key, Map<String, String> voices) throws IOException {
    if (voices.isEmpty()) {
      return;
    }
    yaml.writeObjectFieldStart(key.label());
    for (Map.Entry<String, String> voice : voices.entrySet()) {
      yaml.writeStringField(wellFormed(voice.getKey()), wellFormed(voice.getValue()));
    }
    yaml.writeEndObject();
  }

  private void seconds(BriefKey key, Optional<Double> seconds) throws IOException {
    if (seconds.isPresent()) {
      number(key.label(), seconds.get());
    }
  }

  private void truth(BriefKey key, Optional<Boolean> truth) throws IOException {
    if (truth.isPresent()) {
      yaml.writeBooleanField(key.label(), truth.get());
    }
  }

  private void captions(BriefKey key, CaptionLook captions) throws IOException {
    if (captions.settings().isEmpty()) {
      return;
    }
    yaml.writeObjectFieldStart(key.label());
    for (Map.Entry<CaptionSetting, String> setting : captions.settings().entrySet()) {
      yaml.writeStringField(setting.getKey().label(), wellFormed(setting.getValue()));
    }
    yaml.writeEndObject();
  }

  private void checks(BriefKey key, List<CheckSetting> checks) throws IOException {
    if (checks.isEmpty()) {
      return;
    }
    Map<String, Map<String, String>> byCheck = new TreeMap<>();
    for (CheckSetting setting : checks) {
      byCheck
          .computeIfAbsent(setting.check(), check -> new TreeMap<>())
          .put(setting.name(), setting.value());
    }
    yaml.writeObjectFieldStart(key.label());
    for (Map.Entry<String, Map<String, String>> check : byCheck.entrySet()) {
      yaml.writeObjectFieldStart(wellFormed(check.getKey()));
      for (Map.Entry<String, String> setting : check.getValue().entrySet()) {
        yaml.writeStringField(wellFormed(setting.getKey()), wellFormed(setting.getValue()));
      }
      yaml.writeEndObject();
    }
    yaml.writeEndObject();
  }

  private void script(BriefKey key, Optional<Script> script) throws IOException {
    if (script.isPresent()) {
      text(key, script.get().text());
    }
  }

  private void potential(BriefKey key, Optional<Potential> given) throws IOException {
    if (given.isEmpty()) {
      return;
    }
    Potential potential = given.get();
    yaml.writeObjectFieldStart(key.label());
    scores("platforms", potential.platforms());
    scores("regions", potential.regions());
    scores("ageGroups", potential.ageGroups());
    scores("gender", potential.gender());
    if (potential.overall() != null) {
      number("overall", potential.overall());
    }
    yaml.writeEndObject();
  }

  private void scores(String group, Map<String, Double> scores) throws IOException {
    yaml.writeObjectFieldStart(group);
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      number(wellFormed(score.getKey()), score.getValue());
    }
    yaml.writeEndObject();
  }

  private void list(BriefKey key, List<String> texts) throws IOException {
    yaml.writeArrayFieldStart(key.label());
    for (String text : texts) {
      yaml.writeString(wellFormed(text));
    }
    yaml.writeEndArray();
  }

  private void text(BriefKey key, String text) throws IOException {
    yaml.writeStringField(key.label(), wellFormed(text));
  }

  /** Without exponent and trailing zeros. */
  private void number(String key, double number) throws IOException {
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    yaml.writeFieldName(key);
    yaml.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** An unpaired surrogate cannot be encoded as UTF-8 and would make the file unreadable. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
