package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.Grammar.Lexicon;
import dev.storygen.embedded.grammar.SeededChoice;
import dev.storygen.model.Gender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of the characters of a story, and the pronouns of the other character. */
final class CharacterNames {

  private static final List<String> SLOTS = List.of("he", "him", "his", "hers", "himself");
  private static final Map<String, List<String>> PRONOUNS =
      Map.of(
          "female", List.of("she", "her", "her", "hers", "herself"),
          "male", List.of("he", "him", "his", "his", "himself"));

  private CharacterNames() {}

  /**
   * The facts of the characters; {@code same} holds if narrator and other character have the same
   * gender.
   */
  static Map<String, String> facts(
      OtherCharacter other, Gender narrator, Lexicon lexicon, SeededChoice choice) {
    String gender =
        other.gender().equals("either") ? choice.oneOf(List.of("female", "male")) : other.gender();
    Map<String, String> facts = names(other, gender, narrator == Gender.FEMALE, lexicon, choice);
    List<String> pronouns = PRONOUNS.get(gender);
    for (int i = 0; i < pronouns.size(); i++) {
      facts.put(SLOTS.get(i), pronouns.get(i));
    }
    facts.put("same", gender.equals("female") == (narrator == Gender.FEMALE) ? "yes" : "");
    facts.put("role", other.role().isEmpty() ? facts.get("name") : other.role());
    facts.put("other", other.description().isEmpty() ? "someone I knew well" : other.description());
    facts.put("kind", other.kind());
    facts.put("otherSays", other.statement());
    return facts;
  }

  private static Map<String, String> names(
      OtherCharacter other, String gender, boolean female, Lexicon lexicon, SeededChoice choice) {
    List<String> women = choice.shuffledWithout(lexicon.names().get("female"), other.name());
    List<String> men = choice.shuffledWithout(lexicon.names().get("male"), other.name());
    Map<String, String> names = new LinkedHashMap<>();
    names.put("me", (female ? women : men).remove(0));
    String generated = (gender.equals("female") ? women : men).remove(0);
    names.put("name", other.name().isEmpty() ? generated : other.name());
    names.put("woman2", women.remove(0));
    names.put("man2", men.remove(0));
    names.put("love", female ? men.remove(0) : women.remove(0));
    names.put("friend", choice.oneOf(List.of(women.remove(0), men.remove(0))));
    return names;
  }
}
