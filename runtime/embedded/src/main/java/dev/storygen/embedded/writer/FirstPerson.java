package dev.storygen.embedded.writer;

import dev.storygen.model.Gender;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites text about the narrator from the third person ("the narrator walks away") to the first.
 */
final class FirstPerson {

  private static final Pattern NARRATOR =
      Pattern.compile("(?i)\\b(the )?(narrator|protagonist|main character)('s)?\\b");
  private static final Pattern NARRATOR_ACTS =
      Pattern.compile("(?i)^(?:the )?(?:narrator|protagonist|main character) (\\w+)(.*)$");
  private static final Pattern AND_VERB =
      Pattern.compile(
          "(,| and|, and) (\\w{2,}[^s\\W]s)(?= (?:an?|the|away|back|up|off|out|over|to|with|her|his"
              + "|their|my|for|on|in|into|it|him|them|from|new|peace|home)\\b)");

  private FirstPerson() {}

  /** The phrase in the first person, if it mentions the narrator. */
  static Phrase rewrite(Phrase phrase, Gender narrator) {
    Matcher acts = NARRATOR_ACTS.matcher(phrase.text());
    if (!acts.matches()) {
      return phrase.with(NARRATOR.matcher(phrase.text()).replaceAll(FirstPerson::pronoun));
    }
    String rest = AND_VERB.matcher(acts.group(2)).replaceAll(and -> withBaseVerb(and.group()));
    return new Phrase("I " + baseForm(acts.group(1)) + withOwnPronouns(rest, narrator), true);
  }

  private static String pronoun(MatchResult found) {
    return found.group(3) == null ? "me" : "my";
  }

  private static String withBaseVerb(String andVerb) {
    int verb = andVerb.lastIndexOf(' ') + 1;
    return andVerb.substring(0, verb) + baseForm(andVerb.substring(verb));
  }

  /**
   * The base form of a verb in the third person: "try" for "tries", "go" for "goes". "left" stays.
   */
  private static String baseForm(String verb) {
    return switch (verb) {
      case "is" -> "am";
      case "has" -> "have";
      case "was" -> "was";
      default ->
          verb.replaceFirst("ies$", "y")
              .replaceFirst("(?<=o|sh|ch|ss|x|zz)es$", "")
              .replaceFirst("(?<=[^s])s$", "");
    };
  }

  private static String withOwnPronouns(String text, Gender narrator) {
    return narrator == Gender.FEMALE
        ? text.replaceAll("\\bherself\\b", "myself")
            .replaceAll(
                "\\bher (?!(?:the|an?|and|or|that|to|for|in|on|at|with|off|out|up|back|everything)\\b)(?=\\w)",
                "my ")
        : text.replaceAll("\\bhimself\\b", "myself").replaceAll("\\bhis\\b", "my");
  }
}
