package dev.storygen.embedded;

import dev.storygen.embedded.Grammar.Lexicon;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The other character, as the brief names them.
 *
 * @param name the given name; empty where the brief has none
 * @param described as the narrator first mentions them: "my manipulative mother-in-law"
 * @param role as the narrator mentions them later: "my mother-in-law"
 * @param kind of {@link Lexicon#roles()}, empty where it is none of them
 * @param gender "female", "male" or "either"
 * @param rest what else the brief says of them, a sentence; may be empty
 */
record Person(String name, String described, String role, String kind, String gender, String rest) {

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

  private record Role(String noun, String kind, String gender) {}

  /** The other character of a brief; empty where the brief names nobody. */
  static Optional<Person> of(String value, Lexicon lexicon) {
    String plain = Phrase.plain(value);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(plain);
    if (named.matches()) {
      return Optional.of(described(named.group(2), named.group(1) + named.group(3), lexicon));
    }
    Matcher first = NAME_FIRST.matcher(plain);
    if (first.matches() && role(first.group(1), lexicon).isEmpty()) {
      return Optional.of(described(first.group(1), first.group(2), lexicon));
    }
    Matcher last = NAME_LAST.matcher(plain);
    if (last.matches() && role(last.group(2), lexicon).isEmpty()) {
      return Optional.of(described(last.group(2), last.group(1), lexicon));
    }
    if (FULL_NAME.matcher(plain).matches() && bare(plain, lexicon)) {
      return Optional.of(new Person(plain, "", "", "", titleGender(plain), ""));
    }
    return Optional.of(described("", plain, lexicon));
  }

  /** Somebody whose role a title names, if it names one. */
  static Optional<Person> inTitle(String title, Lexicon lexicon) {
    return role(Phrase.plain(title), lexicon).map(role -> described("", role.noun(), lexicon));
  }

  private static Person described(String name, String text, Lexicon lexicon) {
    String rest = text.strip().replaceAll("^,\\s*|,$", "");
    if (Phrase.of(rest).clause()
        && role(rest.split(" (?i:is|was|who|that)\\b")[0], lexicon).isEmpty()) {
      return new Person(name, "", "", "", spokenGender(rest), Wording.capitalized(rest));
    }
    Matcher owned = OWNED.matcher(rest);
    String noun = decapitalized(owned.matches() ? owned.group(2) : rest);
    String head = noun.split("(?i),| (who|that|which|with|from|of|at|in|whose|is|was) ")[0];
    Optional<Role> role = role(head, lexicon);
    if (role.isEmpty()) {
      return new Person(name, Wording.indefinite(noun), "the " + head, "", "either", "");
    }
    return related(name, noun.replaceFirst(" (is|was) ", ", "), head, role.get());
  }

  private static Person related(String name, String noun, String head, Role role) {
    boolean many = head.toLowerCase(Locale.ROOT).endsWith(role.noun() + "s");
    boolean stranger = role.kind().equals("stranger");
    String described =
        many
            ? "one of " + (stranger ? "the " : "my ") + noun
            : stranger ? Wording.indefinite(noun) : "my " + noun;
    String short_ = (stranger ? "the " : "my ") + role.noun();
    return new Person(name, described, short_, role.kind(), role.gender(), "");
  }

  private static boolean bare(String text, Lexicon lexicon) {
    return Stream.of(text.split(" ")).allMatch(word -> word.matches("\\p{Lu}.*"))
        && (role(text, lexicon).isEmpty() || titled(text));
  }

  private static boolean titled(String text) {
    return text.matches(
        "(Detective|Doctor|Dr\\.?|Officer|Sheriff|Captain|Aunt|Uncle|Grandma|Grandpa|Mrs\\.?|Mr\\.?|Ms\\.?|Professor|Father|Sister) \\p{Lu}.*");
  }

  private static String titleGender(String text) {
    if (text.matches("(Aunt|Grandma|Mrs\\.?|Ms\\.?|Sister)\\b.*")) {
      return "female";
    }
    return text.matches("(Uncle|Grandpa|Mr\\.?|Father)\\b.*") ? "male" : "either";
  }

  private static String spokenGender(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    boolean male = lower.matches(".*\\b(he|his|him)\\b.*");
    return male ? "male" : lower.matches(".*\\b(she|her)\\b.*") ? "female" : "either";
  }

  private static String decapitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The role that a noun phrase ends with, else the last one named in it; the longest of them. */
  private static Optional<Role> role(String text, Lexicon lexicon) {
    String lower =
        " "
            + text.toLowerCase(Locale.ROOT).replace(" in law", "-in-law").replace("ex ", "ex-")
            + " ";
    return roles(lexicon)
        .filter(role -> lower.matches(".*[ ]" + Pattern.quote(role.noun()) + "('s|s)?[ ,].*"))
        .max(
            Comparator.<Role>comparingInt(
                    role -> lower.lastIndexOf(role.noun()) + role.noun().length())
                .thenComparingInt(role -> role.noun().length()));
  }

  private static Stream<Role> roles(Lexicon lexicon) {
    return lexicon.roles().entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue().entrySet().stream()
                    .flatMap(
                        gender ->
                            gender.getValue().stream()
                                .map(noun -> new Role(noun, kind.getKey(), gender.getKey()))));
  }
}
