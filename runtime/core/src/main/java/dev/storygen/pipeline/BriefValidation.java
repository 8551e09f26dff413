package dev.storygen.pipeline;

import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.Provider;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.speech.ScriptNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks the providers of the stages what keeps them from producing a brief. Safe for use by several
 * threads.
 */
public final class BriefValidation {

  private final StageProviders providers;
  private final PipelineSettings settings;
  private final SpeechNormalizer speechNormalizer;
  private final ScriptNormalizer normalizer;

  public BriefValidation(StageProviders providers, PipelineSettings settings) {
    this.providers = providers;
    this.settings = settings;
    this.speechNormalizer = providers.normalizer();
    this.normalizer = new ScriptNormalizer(providers.normalizer(), settings.narration());
  }

  /**
   * What was found of a brief.
   *
   * @param problems the reasons why a stage would fail, in the order of the stages
   * @param narration the author's script made speakable; empty if there is none, or it cannot be
   */
  record Finding(List<BriefProblem> problems, Optional<Narration> narration) {}

  /** The reasons why a stage of the story would fail, in the order of the stages. */
  public List<BriefProblem> problems(StoryBrief brief) {
    return inspect(brief).problems();
  }

  Finding inspect(StoryBrief brief) {
    List<BriefProblem> problems = new ArrayList<>();
    Optional<Narration> narration = narration(brief, problems);
    if (brief.script().isEmpty()) {
      problems.addAll(problems(providers.writer(), brief, narration));
    }
    problems.addAll(problems(providers.synthesizer(), brief, narration));
    problems.addAll(
        missingVoices(
            brief, providers.synthesizer().provider(), "voices.%s is '%s', but the %s voice %s."));
    if (settings.alwaysAlign() || !providers.synthesizer().provider().mayTimeWords()) {
      problems.addAll(problems(providers.aligner(), brief, narration));
    }
    if (brief.delivery().imagesGenerated()) {
      problems.addAll(
          providers
              .imageGenerator()
              .map(images -> problems(images, brief, narration))
              .orElseGet(BriefValidation::noImageProvider));
    }
    problems.addAll(SceneStarts.problems(brief, narration));
    problems.addAll(StoryMusic.of(brief, settings).problems(providers.audioProcessor()));
    problems.addAll(StoryBackground.of(brief, settings).problems(providers.renderer()));
    problems.addAll(providers.renderer().problems(brief, narration, captions(brief)));
    return new Finding(problems, narration);
  }

  /** What the video of the story leaves out, and where a fallback could not tell the story. */
  List<BriefProblem> losses(StoryBrief brief, Optional<Narration> narration) {
    List<BriefProblem> losses =
        new ArrayList<>(providers.renderer().losses(brief, narration, captions(brief)));
    providers
        .synthesizer()
        .fallback()
        .ifPresent(
            second ->
                losses.addAll(
                    missingVoices(
                        brief,
                        second.provider(),
                        "voices.%s is '%s', but the fallback %s %s. The story fails if it is"
                            + " needed.")));
    return losses;
  }

  private CaptionLook captions(StoryBrief brief) {
    return settings.captions().overriddenBy(brief.delivery().captions());
  }

  /**
   * The stories that a fallback serves from the start, as the configured provider cannot: a
   * sentence or two for each reason.
   */
  public List<String> fallbacks(List<StoryBrief> briefs) {
    Map<String, List<String>> stories = new TreeMap<>();
    for (StoryBrief brief : briefs) {
      providers
          .replacements(brief)
          .forEach(why -> stories.computeIfAbsent(why, key -> new ArrayList<>()).add(brief.id()));
    }
    return stories.entrySet().stream()
        .map(entry -> named(entry.getValue()) + ": " + entry.getKey())
        .toList();
  }

  /**
   * What people should know about the briefs, a sentence or two each: one for each language that
   * the speech normalizer has no rules for.
   */
  public List<String> warnings(List<StoryBrief> briefs) {
    Map<String, List<String>> stories = new TreeMap<>();
    for (StoryBrief brief : briefs) {
      Locale language = brief.delivery().language();
      if (!speechNormalizer.verbalizes(language)) {
        stories.computeIfAbsent(language.toLanguageTag(), tag -> new ArrayList<>()).add(brief.id());
      }
    }
    return stories.entrySet().stream()
        .map(entry -> warning(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String warning(String language, List<String> stories) {
    return "There are no rules to spell out numbers in the language '%s' of %s: numbers and symbols are passed to the voice as written. Write them as words if the voice does not read them."
        .formatted(language, named(stories));
  }

  private static String named(List<String> stories) {
    int others = stories.size() - 1;
    return others == 0
        ? stories.get(0)
        : "%s and %d other %s".formatted(stories.get(0), others, others == 1 ? "story" : "stories");
  }

  /** The author's script made speakable. A writer may revise it, which changes little. */
  private Optional<Narration> narration(StoryBrief brief, List<BriefProblem> problems) {
    try {
      normalizer.title(brief);
    } catch (IllegalArgumentException e) {
      problems.add(
          new BriefProblem(
              BriefKey.TITLE,
              "",
              "title has no words that can be spoken, but speakTitle is true. Add words, or set"
                  + " speakTitle to false."));
      return Optional.empty();
    }
    try {
      return brief.script().map(script -> normalizer.narration(brief, script));
    } catch (IllegalArgumentException e) {
      problems.add(new BriefProblem(BriefKey.SCRIPT, "", e.getMessage()));
      return Optional.empty();
    }
  }

  /** Those of the provider, if its fallback cannot do the work either. */
  private static <P extends Provider> List<BriefProblem> problems(
      ConfiguredProvider<P> configured, StoryBrief brief, Optional<Narration> narration) {
    List<BriefProblem> problems = configured.provider().problems(brief, narration);
    boolean able =
        configured
            .withFallback()
            .anyMatch(each -> each.provider().problems(brief, narration).isEmpty());
    return able ? List.of() : problems;
  }

  private static List<BriefProblem> missingVoices(
      StoryBrief brief, SpeechSynthesizer provider, String sentence) {
    List<BriefProblem> problems = new ArrayList<>();
    brief
        .delivery()
        .voices()
        .forEach(
            (speaker, voice) ->
                provider
                    .voiceDefect(voice)
                    .ifPresent(
                        defect ->
                            problems.add(
                                new BriefProblem(
                                    BriefKey.VOICES,
                                    voice,
                                    sentence.formatted(speaker, voice, provider.name(), defect)))));
    return problems;
  }

  /** There is no default image provider, as each one costs money. */
  private static List<BriefProblem> noImageProvider() {
    return List.of(
        new BriefProblem(
            BriefKey.IMAGES,
            "",
            "images is 'generate', but no image provider is configured. Configure one with"
                + " <providers><images><name>openai</name></images></providers> or"
                + " -Dstorygen.images=openai, or name files."));
  }
}
