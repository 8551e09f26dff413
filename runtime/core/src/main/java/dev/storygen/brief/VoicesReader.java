package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Script;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.SpeakerMarks.UnknownSpeaker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Reads {@link BriefKey#VOICES}: the voice of each speaker, by name. */
record VoicesReader(BriefFields fields, BriefProblems problems) {

  private static final String LABEL = BriefKey.VOICES.label();

  /** The voices by speaker, in order. */
  Map<String, String> read() {
    Map<String, String> voices = new LinkedHashMap<>();
    fields
        .value(BriefKey.VOICES)
        .ifPresent(value -> fields.entries(LABEL, value).forEach(entry -> add(entry, voices)));
    return voices;
  }

  private void add(KeyValue entry, Map<String, String> voices) {
    String label = LABEL + "." + entry.key();
    String name = entry.key().strip();
    if (!isName(name)) {
      problems.add(
          entry.line(),
          "voices has the speaker %s, but expected a name of at most %d characters that begins with a letter, without [ ] and :."
              .formatted(BriefProblems.quote(name), SpeakerMarks.LONGEST_NAME));
    } else if (!(entry.value() instanceof Scalar voice)) {
      problems.add(entry.line(), label + " is nested, but expected a single value.");
    } else if (voice.text().isBlank()) {
      fields.reportUnexpected(voice, label, "female, male or a voice of the provider");
    } else if (voices.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
      problems.add(
          entry.line(),
          "voices has the speaker %s twice, ignoring case. Keep one."
              .formatted(BriefProblems.quote(name)));
    } else {
      voices.put(name, voice.text().strip());
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= SpeakerMarks.LONGEST_NAME
        && Character.isLetter(name.codePointAt(0))
        && name.chars().noneMatch(character -> "[]:\n".indexOf(character) >= 0);
  }

  /**
   * Reports speakers without a voice and voices without a speaker.
   *
   * @param lineOf the line of a position in the script
   */
  void check(Map<String, String> voices, Optional<Script> script, IntUnaryOperator lineOf) {
    if (voices.keySet().stream().allMatch(SpeakerMarks.NARRATOR::equalsIgnoreCase)) {
      return;
    }
    int line = fields.line(BriefKey.VOICES).orElse(0);
    if (script.isEmpty()) {
      problems.add(
          line,
          "voices needs a script that says who speaks, but the brief has none. Write one, or remove"
              + " voices.");
      return;
    }
    SpeakerMarks marks = SpeakerMarks.of(script.get().text(), voices.keySet());
    for (UnknownSpeaker speaker : marks.unknown()) {
      problems.add(
          lineOf.applyAsInt(speaker.position()),
          "script has %s, but voices has no speaker %s. Add a line to voices, or write text in round brackets."
              .formatted(speaker.mark(), BriefProblems.quote(speaker.name())));
    }
    for (String name : voices.keySet()) {
      if (!name.equalsIgnoreCase(SpeakerMarks.NARRATOR) && !marks.used().contains(name)) {
        problems.add(
            line,
            "voices has a voice for %s, who says nothing in the script. Mark a line with '%s:' or a tag [%s], or remove the voice."
                .formatted(BriefProblems.quote(name), name, name));
      }
    }
  }
}
