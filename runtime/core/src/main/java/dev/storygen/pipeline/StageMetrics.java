package dev.storygen.pipeline;

import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import java.util.LinkedHashMap;
import java.util.Map;

/** The metrics of the operations of a story, by name. */
final class StageMetrics {

  /** Words; longer sentences are hard to speak in one breath. */
  private static final int LONG_SENTENCE = 30;

  private StageMetrics() {}

  static Map<String, Object> ofScript(Script script) {
    return of("characters", script.characters(), "words", script.words());
  }

  /** Of the script without the title in front of it. */
  static Map<String, Object> ofRevision(Script original, Narration narration) {
    return of(
        "originalCharacters", original.characters(),
        "revisedCharacters", new Script(narration.text()).characters(),
        "words", narration.words().size(),
        "sentences", narration.sentences().size(),
        "longSentences", narration.sentencesLongerThan(LONG_SENTENCE));
  }

  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      metrics.put((String) namesAndValues[i], rounded(namesAndValues[i + 1]));
    }
    return metrics;
  }

  /** Rounds to four decimals, the precision of the measurements. */
  static Object rounded(Object value) {
    return value instanceof Double number ? (Object) (Math.rint(number * 1e4) / 1e4) : value;
  }
}
