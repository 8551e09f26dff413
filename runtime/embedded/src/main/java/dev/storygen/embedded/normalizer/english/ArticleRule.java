package dev.storygen.embedded.normalizer.english;

import java.util.Optional;

/**
 * {@code THIS IS A TEST}, {@code Once Upon A Time}: between capitalised words, {@code A} is the
 * article, in lower case. Elsewhere within a sentence it is the letter.
 */
final class ArticleRule implements VerbalizationRule {

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    boolean article =
        context.core().equals("A")
            && context.isJoined()
            && context.next().startsWithUpperCase()
            && context.next().core().length() > 1
            && context.previous().trail().isEmpty()
            && context.previous().startsWithUpperCase()
            && context.previous().core().length() > 1
            && !AbbreviationLexicon.isBeforeLetter(context.previous().lower());
    return article ? Optional.of(Verbalization.of("a")) : Optional.empty();
  }
}
