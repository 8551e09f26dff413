package dev.storygen.embedded;

import dev.storygen.model.Gender;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a brief says from outside, as "the narrator walks away", said by the narrator. */
final class Summary {

  private static final Pattern NARRATOR =
      Pattern.compile("(?i)\\b(the )?(narrator|protagonist|main character)('s)?\\b");
  private static final Pattern ACTING =
      Pattern.compile("(?i)^(?:the )?(?:narrator|protagonist|main character) (\\w+)(.*)$");
  private static final Pattern AND_VERB =
      Pattern.compile(
          "(,| and|, and) (\\w{2,}[^s\\W]s)(?= (?:an?|the|away|back|up|off|out|over|to|with|her|his"
              + "|their|my|for|on|in|into|it|him|them|from|new|peace|home)\\b)");
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?i)\\b(is|are|am|has|have|does|do|will|can|may|must|should|won't|can't)\\b");
  private static final String IRREGULAR =
      "was|were|had|did|didn't|wasn't|couldn't|could|would|got|gave|left|went|came|took|made|said"
          + "|told|found|kept|held|lost|won|paid|sold|bought|built|broke|began|became|knew|saw|sat"
          + "|stood|ran|ate|met|fell|felt|forgave|forgot|brought|taught|caught|thought|wrote|drove"
          + "|flew|grew|spoke|stole|slept|sang|drank|sent|spent|lent|hid|bit|chose|rose|woke|wore"
          + "|swore|tore|threw|drew|withdrew|fought|sought|understood|heard|led|shook|struck|swam|died";
  private static final String SUBJECT =
      "(?:i|we|he|she|they|you|it|every\\w+|nobody|some\\w+|both|(?:the|an?|my|our|his|her|their) [\\w'-]+)";
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)^(?:"
              + SUBJECT
              + " (?:[\\w',-]+ ){0,3}?(%1$s|\\w{2,}(?<!e)ed)\\b|(?:[\\w'-]+ ){1,2}?(%1$s)\\b"
                  .formatted(IRREGULAR)
              + "|[\\w'-]+ (\\w{2,}(?<!e)ed) (?!by\\b)).*");

  private Summary() {}

  /** In the first person, where it speaks of the narrator. */
  static Phrase told(Phrase phrase, Gender narrator) {
    Matcher acting = ACTING.matcher(phrase.text());
    if (!acting.matches()) {
      return phrase.with(NARRATOR.matcher(phrase.text()).replaceAll(Summary::object));
    }
    String rest = AND_VERB.matcher(acting.group(2)).replaceAll(and -> joined(and.group()));
    return new Phrase("I " + base(acting.group(1)) + mine(rest, narrator), true);
  }

  /** Whether a clause has its first verb in the past tense. */
  static boolean past(String clause) {
    Matcher past = PAST.matcher(clause);
    return past.matches() && !PRESENT.matcher(clause.substring(0, verb(past))).find();
  }

  private static int verb(Matcher past) {
    return Math.max(past.start(1), Math.max(past.start(2), past.start(3)));
  }

  private static String object(MatchResult found) {
    return found.group(3) == null ? "me" : "my";
  }

  private static String joined(String andVerb) {
    int verb = andVerb.lastIndexOf(' ') + 1;
    return andVerb.substring(0, verb) + base(andVerb.substring(verb));
  }

  /** Of a verb in the third person: "tries" is "try", "goes" is "go", "left" stays. */
  private static String base(String verb) {
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

  private static String mine(String text, Gender narrator) {
    return narrator == Gender.FEMALE
        ? text.replaceAll("\\bherself\\b", "myself")
            .replaceAll(
                "\\bher (?!(?:the|an?|and|or|that|to|for|in|on|at|with|off|out|up|back|everything)\\b)(?=\\w)",
                "my ")
        : text.replaceAll("\\bhimself\\b", "myself").replaceAll("\\bhis\\b", "my");
  }
}
