package dev.storygen.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a brief down as YAML, to be read by people and by {@link Briefs}. */
final class BriefWriter {

  private static final String COMMENT =
      "# A proposal of storygen:ideas. Review it: change what you like, or delete the file.\n";

  // Every text in quotes, since bare words like no, 12:30 or 1e3 are something else to YAML.
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES, Feature.MINIMIZE_QUOTES)
          .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  /** As the author asks for pictures to be drawn. */
  private static final String GENERATE = "generate";

  private final JsonGenerator yaml;

  private BriefWriter(JsonGenerator yaml) {
    this.yaml = yaml;
  }

  /** The text of the brief's file: all fields, by the keys that {@code docs/briefs.md} lists. */
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
    text(BriefKey.TITLE, brief.title());
    text(BriefKey.NARRATOR_GENDER, brief.narratorGender().name().toLowerCase(Locale.ROOT));
    text(BriefKey.TONE, brief.tone());
    text(BriefKey.THEME, brief.theme());
    text(BriefKey.NARRATOR_TYPE, brief.narratorType());
    text(BriefKey.OTHER_CHARACTER, brief.otherCharacter());
    text(BriefKey.OUTCOME, brief.outcome());
    text(BriefKey.EMOTIONAL_CORE, brief.emotionalCore());
    text(BriefKey.POWER_DYNAMIC, brief.powerDynamic());
    text(BriefKey.TIMELINE, brief.timeline());
    text(BriefKey.TWIST_TYPE, brief.twistType());
    text(BriefKey.CHARACTER_ARC, brief.characterArc());
    text(BriefKey.VOICE_STYLE, brief.voiceStyle());
    text(BriefKey.TARGET_MORAL, brief.targetMoral());
    list(BriefKey.LOCATIONS, brief.locations());
    list(BriefKey.MENTIONED_BRANDS, brief.mentionedBrands());
    text(BriefKey.GOAL, brief.goal());
    if (brief.potential().isPresent()) {
      potential(brief.potential().get());
    }
    yaml.writeNumberField(BriefKey.WORDS.label(), brief.words());
    if (brief.illustrated()) {
      text(BriefKey.IMAGES, GENERATE);
    } else {
      list(BriefKey.IMAGES, brief.images().stream().map(Path::toString).toList());
    }
    text(BriefKey.LANGUAGE, brief.language().toLanguageTag());
    if (brief.expectedDuration().isPresent()) {
      number(BriefKey.EXPECTED_DURATION.label(), brief.expectedDuration().get());
    }
    if (brief.script().isPresent()) {
      text(BriefKey.SCRIPT, brief.script().get().text());
    }
    yaml.writeEndObject();
  }

  private void potential(Potential potential) throws IOException {
    yaml.writeObjectFieldStart(BriefKey.POTENTIAL.label());
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

  /** Without an exponent, and whole where it is whole. */
  private void number(String key, double number) throws IOException {
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    yaml.writeFieldName(key);
    yaml.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** Half of a surrogate pair has no UTF-8, and would cost us the whole file. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
