package dev.storygen.embedded.grammar;

import dev.storygen.embedded.grammar.Grammar.Lexicon;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The relation of a character to the narrator.
 *
 * @param noun for example "mother-in-law"
 * @param kind of {@link Lexicon#roles()}
 * @param gender "female", "male" or "either"
 */
public record Role(String noun, String kind, String gender) {

  /** The role that occurs last in a noun phrase; the longest one if several end there. */
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
