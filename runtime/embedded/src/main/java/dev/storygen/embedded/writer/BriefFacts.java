package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Grammar.Lexicon;
import dev.storygen.embedded.grammar.Grammar.Plot;
import dev.storygen.embedded.grammar.SeededChoice;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** The facts of a story: the values of slots and conditions. */
final class BriefFacts {

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)((i|he|she|they|we|you|everyone|everybody|nobody|someone|somebody) .+"
              + "|(my|our|his|her|the|an?) (?!\\w+ (?:nobody|who|that|which|i|he|she|they|we|you|everyone)\\b).*\\b(is|was|are|were|has|had|stole|lied|left|knew|hid|took"
              + "|ruined|married|cheated|found|said|sold|kept|told|gave|made|came|never|won't|can't"
              + "|didn't|doesn't|betrayed|tried|wants|wanted|killed|died)\\b.*)");

  private BriefFacts() {}

  /** The facts of an idea. Values that it lacks are chosen at random. */
  static Map<String, String> of(
      StoryIdea idea, Plot plot, String tone, Lexicon lexicon, Random random) {
    SeededChoice choice = new SeededChoice(random);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("tone", tone);
    facts.putAll(NarratorFacts.facts(idea, choice.oneOf(lexicon.ages())));
    OtherCharacter other =
        OtherCharacter.of(idea, lexicon)
            .orElseGet(
                () ->
                    OtherCharacter.of(choice.oneOf(plot.otherCharacters()), lexicon).orElseThrow());
    facts.putAll(CharacterNames.facts(other, idea.narratorGender(), lexicon, choice));
    facts.putAll(FieldFacts.facts(idea, lexicon));
    facts.putAll(setting(idea, plot, lexicon, choice));
    facts.putAll(title(idea.title()));
    facts.put("thing", thing(idea.title(), plot, lexicon, choice));
    return facts;
  }

  private static Map<String, String> setting(
      StoryIdea idea, Plot plot, Lexicon lexicon, SeededChoice choice) {
    List<StoryLocation> given =
        idea.list(BriefKey.LOCATIONS).stream()
            .filter(each -> !Phrase.plain(each).isEmpty())
            .map(each -> StoryLocation.of(each, lexicon.places()))
            .toList();
    StoryLocation first =
        given.isEmpty()
            ? StoryLocation.inTitle(idea.title(), lexicon.places())
                .orElseGet(() -> new StoryLocation(choice.oneOf(plot.places())))
            : given.get(0);
    List<String> others = given.stream().skip(1).map(StoryLocation::phrase).toList();
    return Map.of(
        "at", first.phrase(),
        "there", first.backReference(),
        "located", given.isEmpty() ? "" : "yes",
        "elsewhere", Phrase.list(others));
  }

  private static Map<String, String> title(String value) {
    String title = Phrase.plain(value);
    boolean question = value.strip().endsWith("?");
    boolean clause = SENTENCE.matcher(title).matches();
    return Map.of(
        "title",
        title.isEmpty() ? value.strip() : title,
        question ? "title.question" : clause ? "title.clause" : "title.phrase",
        "yes");
  }

  /** The central object: one that occurs in the title, else one of the plot. */
  private static String thing(String title, Plot plot, Lexicon lexicon, SeededChoice choice) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lexicon.things().stream()
        .filter(thing -> lower.matches(".*\\b" + Pattern.quote(thing) + "s?\\b.*"))
        .findFirst()
        .orElseGet(() -> plot.things().isEmpty() ? "" : choice.oneOf(plot.things()));
  }
}
