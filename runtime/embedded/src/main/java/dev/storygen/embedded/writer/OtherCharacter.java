package dev.storygen.embedded.writer;

import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.embedded.grammar.Grammar.Lexicon;
import dev.storygen.embedded.grammar.Role;
import dev.storygen.model.BriefKey;
import dev.storygen.model.StoryIdea;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The other character of a story.
 *
 * @param name given name; empty if the brief has none
 * @param description at the first mention, for example "my manipulative mother-in-law"
 * @param role at later mentions, for example "my mother-in-law"
 * @param kind of {@link Lexicon#roles()}; empty for any other
 * @param gender "female", "male" or "either"
 * @param statement a clause of the brief about the character; may be empty
 */
record OtherCharacter(
    String name, String description, String role, String kind, String gender, String statement) {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(.*?)(?:,)?\\s+(?:named|called|by the name of)\\s+((?-i:\\p{Lu}[\\p{L}'-]+))(.*)");
  private static final Pattern NAME_FIRST = Pattern.compile("(\\p{Lu}[\\p{L}'-]+), (.+)");
  private static final Pattern NAME_LAST =
      Pattern.compile("(.*\\p{Ll}[\\p{L}'-]*),? (\\p{Lu}[\\p{L}'-]+)");
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'-]+( \\p{Lu}[\\p{L}.'-]+)*");
  private static final Pattern OWNED =
      Pattern.compile(
          "(?i)(the narrator's|the protagonist's|my|his|her|their|our|the|an?)\\s+(.+)");

  /** Parses a description of a character; empty if it has no words. */
  static Optional<OtherCharacter> of(String value, Lexicon lexicon) {
    String plain = Phrase.plain(value);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(plain);
    if (named.matches()) {
      return Optional.of(parse(named.group(2), named.group(1) + named.group(3), lexicon));
    }
    Matcher first = NAME_FIRST.matcher(plain);
    if (first.matches() && Role.in(first.group(1), lexicon).isEmpty()) {
      return Optional.of(parse(first.group(1), first.group(2), lexicon));
    }
    Matcher last = NAME_LAST.matcher(plain);
    if (last.matches() && Role.in(last.group(2), lexicon).isEmpty()) {
      return Optional.of(parse(last.group(2), last.group(1), lexicon));
    }
    if (FULL_NAME.matcher(plain).matches() && isBareName(plain, lexicon)) {
      return Optional.of(new OtherCharacter(plain, "", "", "", titleGender(plain), ""));
    }
    return Optional.of(parse("", plain, lexicon));
  }

  /** The other character of an idea: the one in its field, else a role in its title. */
  static Optional<OtherCharacter> of(StoryIdea idea, Lexicon lexicon) {
    return of(idea.text(BriefKey.OTHER_CHARACTER), lexicon)
        .or(() -> inTitle(idea.title(), lexicon));
  }

  private static Optional<OtherCharacter> inTitle(String title, Lexicon lexicon) {
    return Role.in(Phrase.plain(title), lexicon).map(role -> parse("", role.noun(), lexicon));
  }

  private static OtherCharacter parse(String name, String text, Lexicon lexicon) {
    String rest = text.strip().replaceAll("^,\\s*|,$", "");
    if (Phrase.of(rest).clause()
        && Role.in(rest.split(" (?i:is|was|who|that)\\b")[0], lexicon).isEmpty()) {
      return new OtherCharacter(
          name, "", "", "", pronounGender(rest), EnglishText.capitalized(rest));
    }
    Matcher owned = OWNED.matcher(rest);
    String noun = decapitalized(owned.matches() ? owned.group(2) : rest);
    String head = noun.split("(?i),| (who|that|which|with|from|of|at|in|whose|is|was) ")[0];
    Optional<Role> role = Role.in(head, lexicon);
    if (role.isEmpty()) {
      return new OtherCharacter(
          name, EnglishText.withArticle(noun), "the " + head, "", "either", "");
    }
    return related(name, noun.replaceFirst(" (is|was) ", ", "), head, role.get());
  }

  private static OtherCharacter related(String name, String noun, String head, Role role) {
    boolean many = head.toLowerCase(Locale.ROOT).endsWith(role.noun() + "s");
    boolean stranger = role.kind().equals("stranger");
    String described =
        many
            ? "one of " + (stranger ? "the " : "my ") + noun
            : stranger ? EnglishText.withArticle(noun) : "my " + noun;
    String shortForm = (stranger ? "the " : "my ") + role.noun();
    return new OtherCharacter(name, described, shortForm, role.kind(), role.gender(), "");
  }

  private static boolean isBareName(String text, Lexicon lexicon) {
    return Stream.of(text.split(" ")).allMatch(word -> word.matches("\\p{Lu}.*"))
        && (Role.in(text, lexicon).isEmpty() || startsWithTitle(text));
  }

  private static boolean startsWithTitle(String text) {
    return text.matches(
        "(Detective|Doctor|Dr\\.?|Officer|Sheriff|Captain|Aunt|Uncle|Grandma|Grandpa|Mrs\\.?|Mr\\.?|Ms\\.?|Professor|Father|Sister) \\p{Lu}.*");
  }

  private static String titleGender(String text) {
    if (text.matches("(Aunt|Grandma|Mrs\\.?|Ms\\.?|Sister)\\b.*")) {
      return "female";
    }
    return text.matches("(Uncle|Grandpa|Mr\\.?|Father)\\b.*") ? "male" : "either";
  }

  private static String pronounGender(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    boolean male = lower.matches(".*\\b(he|his|him)\\b.*");
    return male ? "male" : lower.matches(".*\\b(she|her)\\b.*") ? "female" : "either";
  }

  private static String decapitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
