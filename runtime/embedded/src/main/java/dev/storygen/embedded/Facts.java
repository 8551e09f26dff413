package dev.storygen.embedded;

import dev.storygen.embedded.Grammar.Lexicon;
import dev.storygen.embedded.Grammar.Plot;
import dev.storygen.model.StoryBrief;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** What holds in a story: values for the slots of its lines, and facts for their conditions. */
final class Facts {

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)((i|he|she|they|we|you|everyone|everybody|nobody|someone|somebody) .+"
              + "|(my|our|his|her|the|an?) (?!\\w+ (?:nobody|who|that|which|i|he|she|they|we|you|everyone)\\b).*\\b(is|was|are|were|has|had|stole|lied|left|knew|hid|took"
              + "|ruined|married|cheated|found|said|sold|kept|told|gave|made|came|never|won't|can't"
              + "|didn't|doesn't|betrayed|tried|wants|wanted|killed|died)\\b.*)");

  private Facts() {}

  /** The facts of a brief, with what it does not say chosen at random. */
  static Map<String, String> of(
      StoryBrief brief, Plot plot, String tone, Lexicon lexicon, Random random) {
    Draw draw = new Draw(random);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("tone", tone);
    facts.putAll(Narrator.facts(brief, draw.from(lexicon.ages())));
    Person other =
        other(brief, lexicon)
            .orElseGet(() -> Person.of(draw.from(plot.others()), lexicon).orElseThrow());
    facts.putAll(Cast.facts(other, brief.narratorGender(), lexicon, draw));
    facts.putAll(Fields.facts(brief, lexicon));
    facts.putAll(setting(brief, plot, lexicon, draw));
    facts.putAll(title(brief.title()));
    facts.put("thing", thing(brief.title(), plot, lexicon, draw));
    return facts;
  }

  /** The other character of a brief: the one that it names, else one that its title names. */
  static Optional<Person> other(StoryBrief brief, Lexicon lexicon) {
    return Person.of(brief.otherCharacter(), lexicon)
        .or(() -> Person.inTitle(brief.title(), lexicon));
  }

  private static Map<String, String> setting(
      StoryBrief brief, Plot plot, Lexicon lexicon, Draw draw) {
    List<Place> given =
        brief.locations().stream()
            .filter(each -> !Phrase.plain(each).isEmpty())
            .map(each -> Place.of(each, lexicon.places()))
            .toList();
    Place first =
        given.isEmpty()
            ? Place.in(brief.title(), lexicon.places())
                .orElseGet(() -> new Place(draw.from(plot.places())))
            : given.get(0);
    List<String> others = given.stream().skip(1).map(Place::at).toList();
    return Map.of(
        "at", first.at(),
        "there", first.known(),
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

  /** The thing that a title names; else one of the plot's. */
  private static String thing(String title, Plot plot, Lexicon lexicon, Draw draw) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lexicon.things().stream()
        .filter(thing -> lower.matches(".*\\b" + Pattern.quote(thing) + "s?\\b.*"))
        .findFirst()
        .orElseGet(() -> plot.things().isEmpty() ? "" : draw.from(plot.things()));
  }
}
