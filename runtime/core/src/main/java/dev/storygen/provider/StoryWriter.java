package dev.storygen.provider;

import dev.storygen.model.Script;
import dev.storygen.model.StoryIdea;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Proposes stories and writes their scripts. Safe for use by many threads. */
public interface StoryWriter extends Provider {

  /**
   * Writes the script of a story.
   *
   * @throws TransientException if trying again may help
   * @throws IOException if a service that it needs refuses
   */
  Script script(ScriptRequest request, UsageMeter meter) throws IOException;

  /**
   * Revises a script, written by the author or by a writer. The default returns it unchanged.
   *
   * @param request the request that a script of the story is written from
   * @throws TransientException if trying again may help
   * @throws IOException if a service that it needs refuses
   */
  default Script revise(Script script, ScriptRequest request, UsageMeter meter) throws IOException {
    return script;
  }

  /** Whether {@link #revise} calls its service. The default does if there is one. */
  default boolean callsToRevise() {
    return service().isPresent();
  }

  /**
   * The inputs of a script, by the name that users know: all that {@link #script} reads of a
   * request and of files. The default names all fields of the idea.
   */
  default Map<String, Object> scriptInputs(ScriptRequest request) {
    return request.inputs();
  }

  /** The same of {@link #revise}, but for the script. */
  default Map<String, Object> revisionInputs(ScriptRequest request) {
    return request.inputs();
  }

  /**
   * Proposes stories.
   *
   * @return as many ideas as requested, each with a unique title, its texts and its potential
   * @throws TransientException if trying again may help
   * @throws IOException if a service that it needs refuses
   */
  List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) throws IOException;
}
