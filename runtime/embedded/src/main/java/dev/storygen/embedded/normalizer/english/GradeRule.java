package dev.storygen.embedded.normalizer.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code B-}: "B minus"; {@code 5*}: "five star". */
final class GradeRule implements VerbalizationRule {

  private static final Pattern LETTER = Pattern.compile("[A-F]");

  private static final Pattern STARS = Pattern.compile("([1-7](?:\\.5)?)\\*");

  private static final Set<String> BEFORE_GRADE =
      Set.of(
          ("a an got get gets getting gave give earned grade graded and or from to of solid scored")
              .split(" "));

  private static final Set<String> AFTER_GRADE = Set.of("or", "and", "to", "average");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    var stars = STARS.matcher(context.core());
    if (stars.matches()) {
      return Optional.of(Verbalization.of(NumberSpellout.number(stars.group(1)) + " star"));
    }
    String trail = context.word().trail();
    boolean minus =
        trail.startsWith("-")
            && !trail.startsWith("--")
            && LETTER.matcher(context.core()).matches()
            && (trail.length() > 1
                || context.follows(BEFORE_GRADE)
                || AFTER_GRADE.contains(context.next().lower()));
    return minus
        ? Optional.of(new Verbalization(1, context.core() + " minus", 1))
        : Optional.empty();
  }
}
