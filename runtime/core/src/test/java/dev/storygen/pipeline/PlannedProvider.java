package dev.storygen.pipeline;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.Word;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.Service;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.UsageMeter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A provider of anything, which is asked what it would do and must not do it. */
final class PlannedProvider
    implements StoryWriter, SpeechSynthesizer, SpeechAligner, ImageGenerator {

  private final String name;
  private final Optional<Service> service;
  boolean english;
  boolean timed = true;
  boolean revises = true;
  int longestText = Integer.MAX_VALUE;

  private PlannedProvider(String name, Optional<Service> service) {
    this.name = name;
    this.service = service;
  }

  static PlannedProvider local(String name) {
    return new PlannedProvider(name, Optional.empty());
  }

  static PlannedProvider remote(String name) {
    return new PlannedProvider(
        name, Optional.of(new Service(URI.create("https://" + name + ".example"), "calls")));
  }

  /** The same for English only. */
  PlannedProvider ofEnglish() {
    english = true;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Service> service() {
    return service;
  }

  @Override
  public boolean callsToRevise() {
    return service.isPresent() && revises;
  }

  @Override
  public boolean mayTimeWords() {
    return timed;
  }

  @Override
  public int longestText() {
    return longestText;
  }

  @Override
  public boolean supports(Locale language) {
    return !english || language.getLanguage().equals("en");
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    return supports(brief.delivery().language())
        ? List.of()
        : List.of(new BriefProblem(BriefKey.LANGUAGE, "", name + " is for English only."));
  }

  @Override
  public Script script(ScriptRequest request, UsageMeter meter) {
    throw new AssertionError();
  }

  @Override
  public List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) {
    throw new AssertionError();
  }

  @Override
  public List<Word> speak(
      Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter) {
    throw new AssertionError();
  }

  @Override
  public List<Word> transcribe(Path audio, Narration expected, Locale language, UsageMeter meter) {
    throw new AssertionError();
  }

  @Override
  public String generate(ImageContext context, String scene, Path image, UsageMeter meter) {
    throw new AssertionError();
  }
}
