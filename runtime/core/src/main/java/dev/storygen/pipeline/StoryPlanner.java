package dev.storygen.pipeline;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.Rates;
import dev.storygen.forecast.Readiness;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Narration;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.PlannedSteps.Remaining;
import dev.storygen.pipeline.ProviderChooser.Choice;
import dev.storygen.pipeline.StoryPlan.Reason;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.speech.ScriptNormalizer;
import dev.storygen.speech.SpeechSynthesis;
import dev.storygen.speech.VoiceCasting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Plans stories without any work and without a call to a service: which providers will do which
 * operations, what they will take, and what prevents them. Safe for use by several threads.
 */
public final class StoryPlanner {

  /** Nothing is written. */
  private static final Path NO_FILE = Path.of("");

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final BriefValidation validation;
  private final Rates rates;
  private final ProviderChooser chooser;
  private final KnownResults known;
  private final ScriptNormalizer normalizer;

  /**
   * A planner.
   *
   * @param rates of earlier builds
   * @param known the results that will be found
   * @param unreachable why a service cannot be reached, as a predicate; empty if it can
   */
  public StoryPlanner(
      StageProviders providers,
      PipelineSettings settings,
      Rates rates,
      KnownResults known,
      Function<Service, Optional<String>> unreachable) {
    this.providers = providers;
    this.settings = settings;
    this.validation = new BriefValidation(providers, settings);
    this.rates = rates;
    this.chooser = new ProviderChooser(unreachable);
    this.known = known;
    this.normalizer = new ScriptNormalizer(providers.normalizer(), settings.narration());
  }

  /** The plan of a story. */
  public StoryPlan plan(StoryBrief brief) {
    BriefValidation.Finding finding = validation.inspect(brief);
    Planning planning = new Planning(brief, finding.narration());
    finding
        .problems()
        .forEach(problem -> planning.reasons.add(Reason.of(Readiness.BLOCKED, problem)));
    validation
        .warnings(List.of(brief))
        .forEach(warning -> planning.reasons.add(Reason.of(Readiness.DEGRADED, warning)));
    validation
        .losses(brief, finding.narration())
        .forEach(loss -> planning.reasons.add(Reason.of(Readiness.DEGRADED, loss)));
    return planning.plan();
  }

  /** The planning of one story. */
  private final class Planning {

    private final StoryBrief brief;
    private final Optional<Narration> narration;
    private final Set<Reason> reasons = new LinkedHashSet<>();

    Planning(StoryBrief brief, Optional<Narration> narration) {
      this.brief = brief;
      this.narration = narration;
    }

    StoryPlan plan() {
      Choice<StoryWriter> writer = noted(chooser.writer(providers, brief, narration));
      Choice<SpeechSynthesizer> voice =
          noted(chooser.choose("voice", providers.synthesizer(), brief, narration));
      StoryText estimate = StoryText.of(brief, narration, writer.provider().provider(), rates);
      KnownTexts texts = KnownTexts.of(brief, writer.provider(), narration, normalizer, known);
      StoryText text = texts.narration().map(StoryText::of).orElse(estimate);
      String voiceName = voice.provider().provider().name();
      Estimate seconds =
          text.words()
              .times(Estimate.ofHistory(rates.secondsPerWord().get(voiceName)))
              .times(Estimate.exact(1 / settings.pace().speed()));
      PlannedSteps steps = new PlannedSteps(text, seconds, rates);
      addText(steps, writer, texts);
      addVoice(steps, voice, text, texts.narration());
      if (brief.delivery().imagesGenerated()) {
        providers
            .imageGenerator()
            .map(images -> noted(chooser.choose("images", images, brief, narration)))
            .ifPresent(
                images ->
                    steps.illustration(
                        images,
                        texts
                            .narration()
                            .map(said -> missingScenes(images.provider(), said))
                            .orElse(text.scenes())));
      }
      if (StoryMusic.of(brief, settings).present()) {
        steps.local(Stage.VIDEO, "mixing", providers.audioProcessor());
      }
      for (String operation : VideoRendering.operations(settings.formats(brief))) {
        steps.local(Stage.VIDEO, operation, providers.renderer());
      }
      return new StoryPlan(List.copyOf(reasons), steps.all(), seconds);
    }

    private void addText(PlannedSteps steps, Choice<StoryWriter> writer, KnownTexts texts) {
      if (brief.script().isEmpty()) {
        steps.writing(writer, texts.written());
      }
      if (!brief.spokenAsWritten()) {
        steps.revision(writer, texts.revised());
      }
    }

    private Estimate missingScenes(
        ConfiguredProvider<? extends ImageGenerator> images, Narration said) {
      ImageContext context = ImageContext.of(brief.idea(), settings.formats(brief).get(0));
      List<ScenePassage> scenes = SceneSplitter.of(said);
      return Estimate.exact(
          IntStream.rangeClosed(1, scenes.size())
              .filter(
                  number ->
                      known
                          .of(
                              Stage.IMAGES,
                              images,
                              StageInputs.image(
                                  images.provider(),
                                  context,
                                  scenes.get(number - 1).text(),
                                  number,
                                  NO_FILE))
                          .isEmpty())
              .count());
    }

    private void addVoice(
        PlannedSteps steps,
        Choice<SpeechSynthesizer> voice,
        StoryText text,
        Optional<Narration> said) {
      Estimate parts = parts(voice.provider().provider(), text, said.or(() -> narration));
      steps.synthesis(
          voice,
          said.flatMap(narrated -> missingParts(voice.provider(), narrated))
              .orElse(new Remaining(parts, text.characters())));
      if (isTranscribed(voice.provider().provider())) {
        Choice<SpeechAligner> aligner =
            chooser.choose("transcription", providers.aligner(), brief, narration);
        // Without the aligner a voice with word times is used unchecked.
        aligner
            .reason()
            .map(why -> voice.provider().provider().mayTimeWords() ? why.degraded() : why)
            .ifPresent(reasons::add);
        steps.transcription(aligner, parts);
      }
      steps.local(Stage.VOICE, "normalisation", providers.audioProcessor());
    }

    /** Empty if none is known, or the voice does not accept a word, which is said elsewhere. */
    private Optional<Remaining> missingParts(
        ConfiguredProvider<SpeechSynthesizer> voice, Narration said) {
      try {
        List<Narration> parts = SpeechSynthesis.parts(voice.provider(), said);
        List<String> missing =
            parts.stream()
                .filter(
                    part ->
                        known
                            .of(
                                Stage.VOICE,
                                voice,
                                SpeechSynthesis.kept(
                                    voice.provider(),
                                    part,
                                    VoiceCasting.of(brief),
                                    brief.delivery().language(),
                                    NO_FILE))
                            .isEmpty())
                .map(Narration::text)
                .toList();
        if (missing.size() == parts.size()) {
          return Optional.empty();
        }
        return Optional.of(
            new Remaining(
                Estimate.exact(missing.size()),
                Estimate.exact(
                    missing.stream()
                        .mapToInt(part -> part.codePointCount(0, part.length()))
                        .sum())));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    /** The parts that a voice says the narration in. */
    private Estimate parts(SpeechSynthesizer voice, StoryText text, Optional<Narration> said) {
      if (said.isEmpty()) {
        return Estimate.approximate(
            Math.max(1, Math.ceil(text.characters().orZero() / voice.longestText())));
      }
      try {
        int calls = SpeechSynthesis.calls(voice, said.get());
        return text.words().basis() == Estimate.Basis.EXACT
            ? Estimate.exact(calls)
            : Estimate.approximate(calls);
      } catch (IOException e) {
        reasons.add(
            Reason.of(Readiness.BLOCKED, new BriefProblem(BriefKey.SCRIPT, "", e.getMessage())));
        return Estimate.unknown();
      }
    }

    /** Whether the aligner transcribes the voice, as {@link SpeechSynthesis} decides. */
    private boolean isTranscribed(SpeechSynthesizer voice) {
      if (settings.alwaysAlign() || !voice.mayTimeWords()) {
        return true;
      }
      if (voice.service().isEmpty()) {
        return false;
      }
      Locale language = brief.delivery().language();
      boolean supported =
          providers
              .aligner()
              .withFallback()
              .allMatch(aligner -> aligner.provider().supports(language));
      if (!supported) {
        reasons.add(
            Reason.of(
                Readiness.DEGRADED,
                new BriefProblem(
                    BriefKey.LANGUAGE,
                    "",
                    "it is not checked whether the voice says the script: "
                        + SpeechSynthesis.noAligner(language))));
      }
      return supported;
    }

    private <P extends Provider> Choice<P> noted(Choice<P> choice) {
      choice.reason().ifPresent(reasons::add);
      return choice;
    }
  }
}
