package dev.storygen.pipeline;

import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastCost;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.Rates;
import dev.storygen.model.Stage;
import dev.storygen.pipeline.ProviderChooser.Choice;
import dev.storygen.provider.Provider;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.service.ConfiguredProvider;
import java.util.ArrayList;
import java.util.List;

/** Collects the operations of one story with what each will take. */
final class PlannedSteps {

  /**
   * Characters per token of English text, as providers of models state it: "1 token ~= 4 chars in
   * English" (OpenAI, <i>What are tokens and how to count them?</i>).
   */
  private static final double CHARACTERS_PER_TOKEN = 4;

  private static final Estimate NONE = Estimate.none();

  private final StoryText text;
  private final Estimate narrationSeconds;
  private final Rates rates;
  private final List<ForecastStep> steps = new ArrayList<>();

  PlannedSteps(StoryText text, Estimate narrationSeconds, Rates rates) {
    this.text = text;
    this.narrationSeconds = narrationSeconds;
    this.rates = rates;
  }

  List<ForecastStep> all() {
    return List.copyOf(steps);
  }

  void writing(Choice<StoryWriter> writer, boolean cached) {
    add(Stage.SCRIPT, "writing", writer, cached, calls(writer, 1, 1));
  }

  /** A revision reads the script and writes it again. */
  void revision(Choice<StoryWriter> writer, boolean cached) {
    boolean calls = writer.provider().provider().callsToRevise();
    add(
        Stage.REVISE,
        "revision",
        writer,
        cached,
        calls ? calls(writer, 1, 2) : ForecastCost.none());
  }

  private ForecastCost calls(Choice<StoryWriter> writer, int calls, int texts) {
    String key =
        Rates.key(
            texts == 1 ? "script.writing" : "revise.revision", writer.provider().provider().name());
    Estimate usual = Estimate.ofHistory(rates.tokens().get(key));
    Estimate tokens =
        usual.known()
            ? usual
            : text.characters().times(Estimate.approximate(texts / CHARACTERS_PER_TOKEN));
    return ForecastCost.ofService(Estimate.exact(calls), NONE, tokens, NONE);
  }

  /** Of parts, as far as they are not in the cache. */
  void synthesis(Choice<SpeechSynthesizer> voice, Remaining parts) {
    add(
        Stage.VOICE,
        "synthesis",
        voice,
        parts.none(),
        ForecastCost.ofService(parts.calls(), parts.characters(), NONE, NONE));
  }

  /**
   * What of an operation is not in the cache.
   *
   * @param characters to be spoken
   */
  record Remaining(Estimate calls, Estimate characters) {

    private boolean none() {
      return calls.equals(NONE);
    }
  }

  void transcription(Choice<SpeechAligner> aligner, Estimate parts) {
    add(
        Stage.VOICE,
        "transcription",
        aligner,
        false,
        ForecastCost.ofService(parts, NONE, NONE, NONE));
  }

  void illustration(Choice<? extends Provider> images, Estimate remaining) {
    add(
        Stage.IMAGES,
        "illustration",
        images,
        remaining.equals(NONE),
        ForecastCost.ofService(remaining, NONE, NONE, remaining));
  }

  /** An operation of a provider that is not selectable and calls no service. */
  void local(Stage stage, String operation, Provider provider) {
    add(stage, operation, provider, null, null, false, ForecastCost.none());
  }

  private void add(
      Stage stage,
      String operation,
      Choice<? extends Provider> choice,
      boolean cached,
      ForecastCost ofService) {
    ConfiguredProvider<? extends Provider> chosen = choice.provider();
    add(
        stage,
        operation,
        chosen.provider(),
        chosen.fallback().map(fallback -> fallback.provider().name()).orElse(null),
        choice.insteadOf().map(first -> first.provider().name()).orElse(null),
        cached,
        chosen.provider().service().isPresent() ? ofService : ForecastCost.none());
  }

  private void add(
      Stage stage,
      String operation,
      Provider provider,
      String fallback,
      String insteadOf,
      boolean cached,
      ForecastCost cost) {
    String name = stage.label() + "." + operation;
    Estimate perSecond = Estimate.ofHistory(rates.work().get(Rates.key(name, provider.name())));
    steps.add(
        new ForecastStep(
            stage.label(),
            operation,
            provider.name(),
            provider.service().map(Service::name).orElse(null),
            fallback,
            insteadOf,
            cached ? true : null,
            cached ? ForecastCost.none() : cost.in(narrationSeconds.times(perSecond))));
  }
}
