package dev.storygen.embedded.writer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises clauses in the past tense. */
final class PastTense {

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

  private PastTense() {}

  /** Whether the first verb of a clause is in the past tense. */
  static boolean isPast(String clause) {
    Matcher past = PAST.matcher(clause);
    return past.matches() && !PRESENT.matcher(clause.substring(0, verbStart(past))).find();
  }

  private static int verbStart(Matcher past) {
    return Math.max(past.start(1), Math.max(past.start(2), past.start(3)));
  }
}
