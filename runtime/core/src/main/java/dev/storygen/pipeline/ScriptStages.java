package dev.storygen.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.media.StoryFiles;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.speech.ScriptNormalizer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The stages that make the words of a story: its script, and the narration of it. */
final class ScriptStages {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final StoryBrief brief;
  private final StoryFiles files;
  private final StoryOutput output;
  private final Function<Stage, StageRun> runs;

  ScriptStages(StoryContext story) {
    this.providers = story.providers();
    this.settings = story.settings();
    this.brief = story.brief();
    this.files = story.files();
    this.output = story.output();
    this.runs = story.runs();
  }

  /** The script alone; what was left out of it is an event. */
  Script script() throws StageFailedException {
    String provider = brief.script().isPresent() ? "brief" : providers.writer().provider().name();
    StageRun stage = runs.apply(Stage.SCRIPT).start(provider);
    Script script = brief.script().isPresent() ? written(stage, provider) : generated(stage);
    stage.omitted(script.omissions());
    return new Script(script.text());
  }

  private Script written(StageRun stage, String provider) throws StageFailedException {
    Script script = plain(brief.script().orElseThrow());
    return stage.run(
        "writing",
        provider,
        () -> {
          output.open();
          return KeptWork.of(
                  Inputs.of("script", 1)
                      .with("script", script.text())
                      .with("left out of the script", script.omissions()),
                  new TypeReference<Script>() {},
                  Map.of("script.txt", files.script()))
              .preparing(file -> output.change(Stage.SCRIPT, file));
        },
        () -> store(script),
        StageMetrics::ofScript);
  }

  private Script generated(StageRun stage) throws StageFailedException {
    return stage.callProvider(
        "writing",
        providers.writer(),
        (writer, calls) -> {
          output.open();
          ScriptRequest request = ScriptRequest.of(brief);
          return calls.call(
              StageInputs.script(writer, request),
              meter -> writer.script(request, meter),
              this::store);
        },
        StageMetrics::ofScript);
  }

  private Script store(Script script) throws IOException {
    output.writeString(Stage.SCRIPT, files.script(), script.text().strip() + "\n");
    return script;
  }

  /** The script without the marks of speakers. */
  private Script plain(Script script) {
    return brief.hasSpeakers()
        ? new Script(
            SpeakerMarks.of(script.text(), brief.delivery().voices().keySet()).plainText(),
            script.omissions())
        : script;
  }

  /** A revised script in spoken words. */
  private record Revision(Script script, Narration withoutTitle, Narration narration) {}

  /** Revises the script, and says it in spoken words. */
  Narration revise(Script script) throws StageFailedException {
    boolean spokenAsWritten = brief.spokenAsWritten();
    StageRun stage =
        runs.apply(Stage.REVISE)
            .start(spokenAsWritten ? "brief" : providers.writer().provider().name());
    Revision revision = spokenAsWritten ? asWritten(stage, script) : revised(stage, script);
    stage.omitted(revision.script().omissions());
    stage.omitted(revision.narration().omissions());
    return revision.narration();
  }

  /**
   * The brief refers to its words, which a writer would replace: {@code voices}, {@code scenes}.
   */
  private Revision asWritten(StageRun stage, Script plain) throws StageFailedException {
    return stage.run(
        "revision",
        "brief",
        () -> narrated(plain, normalizer().script(brief, brief.script().orElseThrow())),
        result -> StageMetrics.ofRevision(plain, result.withoutTitle()));
  }

  private Revision revised(StageRun stage, Script script) throws StageFailedException {
    return stage.callProvider(
        "revision",
        providers.writer(),
        (writer, calls) -> {
          ScriptRequest request = ScriptRequest.of(brief);
          Script revised =
              calls.call(
                  StageInputs.revision(writer, request, script),
                  meter -> writer.revise(script, request, meter),
                  result -> result);
          return narrated(revised, normalizer().script(brief, revised));
        },
        result -> StageMetrics.ofRevision(script, result.withoutTitle()));
  }

  private Revision narrated(Script script, Narration withoutTitle) throws IOException {
    Narration narration = normalizer().titled(brief, withoutTitle);
    requireDrawable(narration);
    output.writeString(Stage.REVISE, files.narration(), narration.text() + "\n");
    return new Revision(script, withoutTitle, narration);
  }

  /** What a writer wrote is not known when briefs are validated, and the voice costs more. */
  private void requireDrawable(Narration narration) {
    CaptionLook captions = settings.captions().overriddenBy(brief.delivery().captions());
    List<BriefProblem> problems = providers.renderer().problems(brief, narration, captions);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).sentence());
    }
  }

  private ScriptNormalizer normalizer() {
    return new ScriptNormalizer(providers.normalizer(), settings.narration());
  }
}
