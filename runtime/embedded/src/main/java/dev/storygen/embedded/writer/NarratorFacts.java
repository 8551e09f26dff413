package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.StoryIdea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Facts of the narrator. */
final class NarratorFacts {

  private static final List<String> SLOTS =
      List.of("woman", "daughter", "sister", "girl", "mother", "wife", "lady", "madam");
  private static final Map<Gender, List<String>> NOUNS =
      Map.of(
          Gender.FEMALE,
          List.of("woman", "daughter", "sister", "girl", "mother", "wife", "lady", "ma'am"),
          Gender.MALE,
          List.of("man", "son", "brother", "boy", "father", "husband", "guy", "sir"));
  private static final Pattern POINT_OF_VIEW =
      Pattern.compile(
          "(?i).*\\b(first|second|third|person|pov|narrators?|reliable|unreliable|omniscient"
              + "|limited|protagonist|confessional|perspective|observer|retrospective)\\b.*");
  private static final Pattern GENDERED =
      Pattern.compile(
          "(?i).*\\b(woman|man|mother|father|mom|dad|wife|husband|widow|widower|girl|boy|daughter"
              + "|son|sister|brother|grandmother|grandfather|bride|groom|lady|guy)\\b.*");

  private NarratorFacts() {}

  /**
   * The slots of the narrator. Of a narrator type, {@code point} is a point of view and {@code
   * narratorType} any other.
   */
  static Map<String, String> facts(StoryIdea idea, String age) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(idea.narratorGender() == Gender.FEMALE ? "female" : "male", "yes");
    List<String> nouns = NOUNS.get(idea.narratorGender());
    for (int i = 0; i < nouns.size(); i++) {
      facts.put(SLOTS.get(i), nouns.get(i));
    }
    facts.put("age", age);
    Phrase type = Phrase.of(idea.text(BriefKey.NARRATOR_TYPE));
    boolean view = type.clause() || POINT_OF_VIEW.matcher(type.text()).matches();
    if (!type.isEmpty()) {
      facts.put(view ? "point" : "narratorType", type.text());
    }
    facts.put("self", self(type.isEmpty() || view ? "" : type.text(), age, nouns.get(0)));
    return facts;
  }

  /** For example "a forty-one-year-old woman", with the narrator type if there is one. */
  private static String self(String type, String age, String woman) {
    String noun = type.replaceFirst("(?i)^(an?|the) ", "");
    String plain = EnglishText.withArticle(age + "-year-old " + woman);
    if (noun.isEmpty()) {
      return plain;
    }
    return GENDERED.matcher(noun).matches()
        ? EnglishText.withArticle(noun) + ", " + age + " years old"
        : plain + ", " + EnglishText.withArticle(noun);
  }
}
