package dev.storygen.pipeline;

import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.speech.ScriptNormalizer;
import java.util.Optional;

/**
 * The texts of a story that are known before any work.
 *
 * @param written whether the writer's script is kept
 * @param revised whether the revision is kept
 * @param narration what the voice will say; empty if a writer has yet to write or revise it
 */
record KnownTexts(boolean written, boolean revised, Optional<Narration> narration) {

  /**
   * What is known of a brief.
   *
   * @param own the narration of the brief's own script; empty if there is none
   */
  static KnownTexts of(
      StoryBrief brief,
      ConfiguredProvider<StoryWriter> configured,
      Optional<Narration> own,
      ScriptNormalizer normalizer,
      KnownResults known) {
    if (brief.spokenAsWritten()) {
      return new KnownTexts(false, false, own); // spoken as written
    }
    StoryWriter writer = configured.provider();
    ScriptRequest request = ScriptRequest.of(brief);
    Optional<Script> script =
        brief
            .script()
            .or(() -> known.of(Stage.SCRIPT, configured, StageInputs.script(writer, request)));
    Optional<Script> revision =
        script.flatMap(
            text ->
                known.of(Stage.REVISE, configured, StageInputs.revision(writer, request, text)));
    Optional<Narration> narration =
        revision
            .flatMap(text -> narrated(brief, text, normalizer))
            .or(() -> writer.callsToRevise() ? Optional.empty() : own);
    return new KnownTexts(
        brief.script().isEmpty() && script.isPresent(), revision.isPresent(), narration);
  }

  private static Optional<Narration> narrated(
      StoryBrief brief, Script script, ScriptNormalizer normalizer) {
    try {
      return Optional.of(normalizer.narration(brief, script));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the stage will fail with it
    }
  }
}
