package dev.storygen.embedded.grammar;

import dev.storygen.embedded.grammar.Grammar.Lexicon;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a character is to the narrator.
 *
 * @param noun as "mother-in-law"
 * @param kind of {@link Lexicon#roles()}
 * @param gender "female", "male" or "either"
 */
public record Role(String noun, String kind, String gender) {

  /** The role that a noun phrase ends with, else the last one named in it; the longest of them. */
  public static Optional<Role> in(String text, Lexicon lexicon) {
    String lower =
        " "
            + text.toLowerCase(Locale.ROOT).replace(" in law", "-in-law").replace("ex ", "ex-")
            + " ";
    return all(lexicon)
        .filter(role -> lower.matches(".*[ ]" + Pattern.quote(role.noun()) + "('s|s)?[ ,].*"))
        .max(
            Comparator.<Role>comparingInt(
                    role -> lower.lastIndexOf(role.noun()) + role.noun().length())
                .thenComparingInt(role -> role.noun().length()));
  }

  private static Stream<Role> all(Lexicon lexicon) {
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
