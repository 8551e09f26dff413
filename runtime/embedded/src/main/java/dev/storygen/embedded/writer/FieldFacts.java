package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.embedded.grammar.Grammar.Lexicon;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The free texts of an idea as facts, with the grammatical form of each. */
final class FieldFacts {

  private static final Pattern SPAN =
      Pattern.compile(
          "(?i)(over |in |during |within |across )?(the )?(an?|one|two|three|four|five|six|seven"
              + "|eight|nine|ten|several|many|a few|single|\\d+)\\b.*(minute|hour|day|night|evening"
              + "|morning|weekend|week|month|year|decade|summer|winter)s?");

  private final Map<String, String> facts = new LinkedHashMap<>();

  private FieldFacts() {}

  /**
   * For a field {@code x}, either {@code x.clause} or {@code x.phrase} holds. For an outcome that
   * is a clause, {@code outcome.past} or {@code outcome.open} holds too.
   */
  static Map<String, String> facts(StoryIdea idea, Lexicon lexicon) {
    FieldFacts fields = new FieldFacts();
    fields.put("theme", withArticle(Phrase.of(idea.text(BriefKey.THEME)), lexicon));
    fields.outcome(
        capitalizedName(
            FirstPerson.rewrite(Phrase.of(idea.text(BriefKey.OUTCOME)), idea.narratorGender()),
            idea));
    fields.put("emotionalCore", Phrase.of(idea.text(BriefKey.EMOTIONAL_CORE)));
    fields.put("powerDynamic", Phrase.of(idea.text(BriefKey.POWER_DYNAMIC)));
    fields.put("twistType", Phrase.of(idea.text(BriefKey.TWIST_TYPE)));
    fields.put(
        "characterArc",
        FirstPerson.rewrite(Phrase.of(idea.text(BriefKey.CHARACTER_ARC)), idea.narratorGender()));
    fields.put("targetMoral", Phrase.of(idea.text(BriefKey.TARGET_MORAL)));
    fields.timeline(Phrase.of(idea.text(BriefKey.TIMELINE)));
    fields.facts.put("voiceStyle", voiceStyle(idea.text(BriefKey.VOICE_STYLE)));
    fields.facts.put("brands", brands(idea));
    return fields.facts;
  }

  private void put(String field, Phrase phrase) {
    if (!phrase.isEmpty()) {
      facts.put(field, phrase.text());
      facts.put(field + (phrase.clause() ? ".clause" : ".phrase"), "yes");
    }
  }

  private void outcome(Phrase outcome) {
    boolean past = PastTense.isPast(outcome.text());
    put("outcome", new Phrase(outcome.text(), outcome.clause() || past));
    if (outcome.clause() || past) {
      facts.put(past ? "outcome.past" : "outcome.open", "yes");
    }
  }

  /** Capitalises a phrase that starts with the name of the other character. */
  private static Phrase capitalizedName(Phrase phrase, StoryIdea idea) {
    String name = EnglishText.capitalized(phrase.text().split(" ")[0]);
    boolean other =
        !name.isEmpty()
            && List.of(idea.text(BriefKey.OTHER_CHARACTER).split("\\W+")).contains(name);
    return other ? phrase.with(EnglishText.capitalized(phrase.text())) : phrase;
  }

  private static Phrase withArticle(Phrase phrase, Lexicon lexicon) {
    boolean bare =
        !phrase.clause()
            && !phrase.text().matches("(?i)(an?|the|my|his|her|our|their|two|three)\\b.*");
    String head = phrase.text().split(" (of|at|in|between|with|by|and|from|for|on) ")[0];
    boolean counts =
        lexicon.countable().stream().anyMatch(noun -> (" " + head).endsWith(" " + noun));
    return bare && counts ? phrase.with(EnglishText.withArticle(phrase.text())) : phrase;
  }

  private void timeline(Phrase timeline) {
    put("timeline", timeline);
    String text = timeline.text();
    facts.put("time", time(text.toLowerCase(Locale.ROOT)));
    facts.put("span", text.replaceFirst("(?i)^(over|in|during|within|across) ", ""));
  }

  private static String time(String timeline) {
    if (timeline.matches(".*\\b(non-?linear|flashbacks?|reverse|backwards|in medias res)\\b.*")) {
      return "nonlinear";
    }
    if (timeline.matches(".*\\b(linear|chronological)\\b.*")) {
      return "linear";
    }
    return SPAN.matcher(timeline).matches() ? "span" : timeline.isEmpty() ? "" : "point";
  }

  private static String voiceStyle(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll(".*(confess|casual|conversation).*", "$1");
  }

  private static String brands(StoryIdea idea) {
    return Phrase.list(
        idea.list(BriefKey.MENTIONED_BRANDS).stream()
            .map(Phrase::plain)
            .filter(each -> !each.isEmpty())
            .toList());
  }
}
