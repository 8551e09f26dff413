package dev.storygen.embedded.writer;

import com.google.auto.service.AutoService;
import dev.storygen.embedded.grammar.Grammar;
import dev.storygen.embedded.ideas.IdeaGenerator;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.UsageMeter;
import dev.storygen.provider.Workload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Writes scripts offline from a story grammar: hook, setup, tension, twist and payoff, in the first
 * person.
 *
 * <p>The same brief gives the same script on every machine. A brief that differs only in {@code
 * words} gives the same story at another length.
 */
@AutoService(StoryWriter.class)
public final class GrammarWriter implements StoryWriter {

  /** Minimum words of a story. */
  public static final int MIN_WORDS = 40;

  /** Maximum words of a story, limited by the lines of the grammar. */
  public static final int MAX_WORDS = 2500;

  /** What a script does not depend on. */
  private static final Set<String> UNUSED =
      Set.of(BriefKey.GOAL.label(), BriefKey.POTENTIAL.label(), BriefKey.LANGUAGE.label());

  private static final class GrammarHolder {
    static final Grammar GRAMMAR = Grammar.load();
  }

  @Override
  public String name() {
    return ProviderLoader.EMBEDDED;
  }

  /** A script takes milliseconds. */
  @Override
  public Workload workload() {
    return Workload.LIGHT;
  }

  @Override
  public String description() {
    return "story grammar of %d plots in %d tones, English"
        .formatted(GrammarHolder.GRAMMAR.plots().size(), GrammarHolder.GRAMMAR.tones().size());
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    List<BriefProblem> problems = new ArrayList<>();
    int words = brief.idea().words();
    if (!supportsLength(words)) {
      problems.add(
          new BriefProblem(
              BriefKey.WORDS,
              "",
              "words is %d, but the embedded writer supports %d to %d words. Change it, or write the"
                      .formatted(words, MIN_WORDS, MAX_WORDS)
                  + " script yourself."));
    }
    Locale language = brief.delivery().language();
    if (!isEnglish(language)) {
      problems.add(
          new BriefProblem(
              BriefKey.LANGUAGE,
              "",
              "language is '%s', but the embedded writer supports English only. Write the script"
                      .formatted(language.toLanguageTag())
                  + " yourself, or set 'language: en'."));
    }
    return problems;
  }

  /**
   * Writes a script of about {@link StoryIdea#words()} words: within 10 %, unless the texts of the
   * brief are too long.
   *
   * <p>The text contains the narrator's gender and type, the other character, the outcome and the
   * first location at any length; the theme and the moral from 120 words; the title, the other
   * locations, brands, emotional core, power dynamic, twist type, character arc and timeline if the
   * length allows. The tone and the voice style determine the wording. The goal and the potential
   * concern the audience and are not used.
   *
   * @throws IllegalArgumentException if {@code words} is not between {@link #MIN_WORDS} and {@link
   *     #MAX_WORDS}, or the language is not English
   */
  @Override
  public Script script(ScriptRequest request, UsageMeter meter) {
    validate(request);
    StoryIdea idea = request.idea();
    return new Script(StoryComposer.compose(idea, GrammarHolder.GRAMMAR, new Random(seed(idea))));
  }

  @Override
  public Map<String, Object> scriptInputs(ScriptRequest request) {
    Map<String, Object> inputs = StoryWriter.super.scriptInputs(request);
    inputs.keySet().removeAll(UNUSED);
    return inputs;
  }

  /** A revision changes nothing. */
  @Override
  public Map<String, Object> revisionInputs(ScriptRequest request) {
    return Map.of();
  }

  /**
   * Proposes ideas, each for a plot of the grammar, with the words of the topic in title, theme and
   * goal. No plot is repeated before all are used. The same topic gives the same ideas; a larger
   * number adds further ones. Words that are not in Latin letters, which the embedded voice cannot
   * speak, are only in the goal.
   */
  @Override
  public List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) {
    List<Object> fields = List.of(request.topic(), request.tone(), request.theme());
    return IdeaGenerator.generate(request, GrammarHolder.GRAMMAR, new Random(hash(fields)));
  }

  private static boolean supportsLength(int words) {
    return words >= MIN_WORDS && words <= MAX_WORDS;
  }

  private static boolean isEnglish(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static void validate(ScriptRequest request) {
    int words = request.idea().words();
    if (!supportsLength(words)) {
      throw new IllegalArgumentException(
          "words of %s is %d, but the embedded writer supports %d to %d words. Change 'words' in the brief, or write the script yourself."
              .formatted(request.story(), words, MIN_WORDS, MAX_WORDS));
    }
    if (!isEnglish(request.language())) {
      throw new IllegalArgumentException(
          "language of %s is %s, but the embedded writer supports English only. Set 'language: en-US', or write the script yourself."
              .formatted(request.story(), request.language().toLanguageTag()));
    }
  }

  /**
   * Depends on the fields that determine the story, not on its length, file name, images or
   * audience.
   */
  private static long seed(StoryIdea idea) {
    List<Object> fields =
        List.of(
            idea.title(),
            idea.narratorGender().name(),
            idea.text(BriefKey.TONE),
            idea.text(BriefKey.THEME),
            idea.text(BriefKey.NARRATOR_TYPE),
            idea.text(BriefKey.OTHER_CHARACTER),
            idea.text(BriefKey.OUTCOME),
            idea.text(BriefKey.EMOTIONAL_CORE),
            idea.text(BriefKey.POWER_DYNAMIC),
            idea.text(BriefKey.TIMELINE),
            idea.text(BriefKey.TWIST_TYPE),
            idea.text(BriefKey.CHARACTER_ARC),
            idea.text(BriefKey.VOICE_STYLE),
            idea.text(BriefKey.TARGET_MORAL),
            idea.list(BriefKey.LOCATIONS),
            idea.list(BriefKey.MENTIONED_BRANDS));
    return hash(fields);
  }

  /** A hash (FNV-1a, 64 bit) that is the same on every machine. */
  private static long hash(List<Object> fields) {
    long hash = 0xcbf29ce484222325L;
    for (byte next : fields.toString().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (next & 0xff)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 32);
  }
}
