package dev.storygen.embedded;

import dev.storygen.embedded.Grammar.Lexicon;
import dev.storygen.embedded.Grammar.Plot;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryBrief;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** What holds in a story: values for the slots of its lines, and facts for their conditions. */
final class Facts {

  private static final Map<String, List<String>> PRONOUNS =
      Map.of(
          "female", List.of("she", "her", "her", "hers", "herself", "woman"),
          "male", List.of("he", "him", "his", "his", "himself", "man"));
  private static final Map<Gender, List<String>> NARRATOR =
      Map.of(
          Gender.FEMALE, List.of("woman", "daughter", "sister", "girl", "mother", "wife", "lady"),
          Gender.MALE, List.of("man", "son", "brother", "boy", "father", "husband", "guy"));
  private static final List<String> NARRATOR_SLOTS =
      List.of("woman", "daughter", "sister", "girl", "mother", "wife", "lady");
  private static final Pattern POINT_OF_VIEW =
      Pattern.compile(
          "(?i).*\\b(first|second|third|person|pov|narrators?|reliable|unreliable|omniscient"
              + "|limited|protagonist|confessional|perspective|observer|retrospective)\\b.*");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)((i|he|she|they|we|you|everyone|everybody|nobody|someone|somebody) .+"
              + "|(my|our|his|her|the|an?) .*\\b(is|was|are|were|has|had|stole|lied|left|knew|hid|took"
              + "|ruined|married|cheated|found|said|sold|kept|told|gave|made|came|never|won't|can't"
              + "|didn't|doesn't|betrayed|tried|wants|wanted|killed|died)\\b.*)");

  private final StoryBrief brief;
  private final Lexicon lexicon;
  private final Random random;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Facts(StoryBrief brief, Lexicon lexicon, Random random) {
    this.brief = brief;
    this.lexicon = lexicon;
    this.random = random;
  }

  /** The facts of a brief, with what it does not say chosen at random. */
  static Map<String, String> of(
      StoryBrief brief, Plot plot, String tone, Lexicon lexicon, Random random) {
    Facts facts = new Facts(brief, lexicon, random);
    facts.values.put("tone", tone);
    facts.narrator();
    facts.otherCharacter(plot);
    facts.places(plot);
    facts.fields();
    facts.title(plot);
    return facts.values;
  }

  /** The other character of a brief: the one that it names, else one that its title names. */
  static Optional<Person> other(StoryBrief brief, Lexicon lexicon) {
    return Person.of(brief.otherCharacter(), lexicon)
        .or(() -> Person.inTitle(brief.title(), lexicon));
  }

  /** The thing that a title names, if it names one. */
  static Optional<String> thing(String title, Lexicon lexicon) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lexicon.things().stream()
        .filter(thing -> lower.matches(".*\\b" + Pattern.quote(thing) + "s?\\b.*"))
        .findFirst();
  }

  private void narrator() {
    boolean female = brief.narratorGender() == Gender.FEMALE;
    values.put(female ? "female" : "male", "yes");
    List<String> nouns = NARRATOR.get(brief.narratorGender());
    for (int i = 0; i < nouns.size(); i++) {
      values.put(NARRATOR_SLOTS.get(i), nouns.get(i));
    }
    values.put("age", pick(lexicon.ages()));
    values.put("self", self(nouns.get(0)));
  }

  private String self(String woman) {
    String plain = values.get("age") + "-year-old " + woman;
    Phrase type = Phrase.of(brief.narratorType());
    if (type.isEmpty() || type.clause() || POINT_OF_VIEW.matcher(type.text()).matches()) {
      put("point", type);
      return Wording.indefinite(plain);
    }
    values.put("narratorType", type.text());
    String noun = type.text().replaceFirst("(?i)^(an?|the) ", "");
    boolean gendered =
        noun.matches(
            "(?i).*\\b(woman|man|mother|father|mom|dad|wife|husband|widow|widower|girl|boy|daughter|son|sister|brother|grandmother|grandfather|bride|groom|lady|guy)\\b.*");
    return gendered
        ? Wording.indefinite(noun) + ", " + values.get("age") + " years old"
        : Wording.indefinite(plain) + ", " + Wording.indefinite(noun);
  }

  private void otherCharacter(Plot plot) {
    Person person =
        other(brief, lexicon)
            .orElseGet(() -> Person.of(pick(plot.others()), lexicon).orElseThrow());
    String gender =
        person.gender().equals("either") ? pick(List.of("female", "male")) : person.gender();
    List<String> pronouns = PRONOUNS.get(gender);
    List<String> slots = List.of("he", "him", "his", "hers", "himself", "person");
    for (int i = 0; i < slots.size(); i++) {
      values.put(slots.get(i), pronouns.get(i));
    }
    boolean narratorIsFemale = brief.narratorGender() == Gender.FEMALE;
    values.put("same", gender.equals("female") == narratorIsFemale ? "yes" : "");
    names(person, gender);
    String role = person.role().isEmpty() ? values.get("name") : person.role();
    values.put("role", role);
    values.put("other", person.described().isEmpty() ? "someone I knew well" : person.described());
    values.put("kind", person.kind());
    values.put("otherSays", person.rest());
  }

  private void names(Person person, String gender) {
    List<String> women = shuffled(lexicon.names().get("female"), person.name());
    List<String> men = shuffled(lexicon.names().get("male"), person.name());
    boolean female = brief.narratorGender() == Gender.FEMALE;
    values.put("me", (female ? women : men).remove(0));
    values.put(
        "name",
        person.name().isEmpty()
            ? (gender.equals("female") ? women : men).remove(0)
            : person.name());
    values.put("woman2", women.remove(0));
    values.put("man2", men.remove(0));
    values.put("love", female ? men.remove(0) : women.remove(0));
    values.put("friend", pick(List.of(women.remove(0), men.remove(0))));
  }

  private void places(Plot plot) {
    List<Place> given =
        brief.locations().stream()
            .filter(each -> !Phrase.plain(each).isEmpty())
            .map(each -> Place.of(each, lexicon.places()))
            .toList();
    Place first =
        given.isEmpty()
            ? Place.in(brief.title(), lexicon.places())
                .orElseGet(() -> new Place(pick(plot.places())))
            : given.get(0);
    values.put("at", first.at());
    values.put("there", first.known());
    values.put("located", given.isEmpty() ? "" : "yes");
    if (given.size() > 1) {
      values.put(
          "elsewhere",
          Phrase.list(given.subList(1, given.size()).stream().map(Place::at).toList()));
    }
  }

  private void fields() {
    put("theme", countable(Phrase.of(brief.theme())));
    put("outcome", acted(Phrase.of(brief.outcome())));
    put("emotionalCore", Phrase.of(brief.emotionalCore()));
    put("powerDynamic", Phrase.of(brief.powerDynamic()));
    put("twistType", Phrase.of(brief.twistType()));
    put("characterArc", acted(Phrase.of(brief.characterArc())));
    put("targetMoral", Phrase.of(brief.targetMoral()));
    timeline(Phrase.of(brief.timeline()));
    values.put(
        "voiceStyle",
        brief
            .voiceStyle()
            .toLowerCase(Locale.ROOT)
            .replaceAll(".*(confess|casual|conversation).*", "$1"));
    values.put(
        "brands",
        Phrase.list(
            brief.mentionedBrands().stream()
                .map(Phrase::plain)
                .filter(each -> !each.isEmpty())
                .toList()));
  }

  private void put(String field, Phrase phrase) {
    if (!phrase.isEmpty()) {
      values.put(field, phrase.text());
      values.put(field + (phrase.clause() ? ".clause" : ".phrase"), "yes");
    }
  }

  private Phrase countable(Phrase phrase) {
    boolean bare =
        !phrase.clause()
            && !phrase.text().matches("(?i)(an?|the|my|his|her|our|their|two|three)\\b.*");
    String head = phrase.text().split(" (of|at|in|between|with|by|and|from|for|on) ")[0];
    boolean counts =
        lexicon.countable().stream().anyMatch(noun -> (" " + head).endsWith(" " + noun));
    return bare && counts ? phrase.with(Wording.indefinite(phrase.text())) : phrase;
  }

  /** A summary speaks of "the narrator"; a narrator of the one who is telling this. */
  private Phrase acted(Phrase phrase) {
    return phrase.with(
        phrase
            .text()
            .replaceFirst(
                "(?i)\\b(the )?(narrator|protagonist|main character)\\b",
                "the " + values.get("woman") + " telling you this"));
  }

  private void timeline(Phrase timeline) {
    put("timeline", timeline);
    String text = timeline.text();
    String kind =
        text.matches("(?i).*\\b(non-?linear|flashbacks?|reverse|backwards|in medias res)\\b.*")
            ? "jumping"
            : text.matches("(?i).*\\b(linear|chronological)\\b.*")
                ? "straight"
                : text.matches(
                        "(?i)(over |in |during |within |across )?(the )?(an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|single|\\d+)\\b.*(minute|hour|day|night|weekend|week|month|year|decade|summer|winter)s?")
                    ? "span"
                    : text.isEmpty() ? "" : "point";
    values.put("time", kind);
    values.put("span", text.replaceFirst("(?i)^(over|in|during|within|across) ", ""));
  }

  private void title(Plot plot) {
    String title = Phrase.plain(brief.title());
    boolean question = brief.title().strip().endsWith("?");
    boolean clause = SENTENCE.matcher(title).matches();
    values.put("title", title.isEmpty() ? brief.title().strip() : title);
    values.put(question ? "title.question" : clause ? "title.clause" : "title.phrase", "yes");
    List<String> things = plot.things();
    values.put(
        "thing",
        thing(brief.title(), lexicon).orElseGet(() -> things.isEmpty() ? "" : pick(things)));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> shuffled(List<String> names, String without) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    shuffled.removeIf(without::contains);
    return shuffled;
  }
}
