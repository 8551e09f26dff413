package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Pronunciation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pronunciations that apply to scripts in a language. Changes what is spoken of a narration,
 * never what is shown; but the words of a phrase become one token.
 */
public final class PronunciationLexicon {

  private final Map<String, String> respellings = new HashMap<>();
  private int longest;

  private PronunciationLexicon() {}

  /** Entries of the language's own replace those for all languages. */
  public static PronunciationLexicon of(List<Pronunciation> pronunciations, Locale language) {
    PronunciationLexicon lexicon = new PronunciationLexicon();
    pronunciations.stream().filter(one -> one.language().isEmpty()).forEach(lexicon::add);
    pronunciations.stream()
        .filter(one -> one.language().equals(language.getLanguage()))
        .forEach(lexicon::add);
    return lexicon;
  }

  private void add(Pronunciation pronunciation) {
    String written = plain(pronunciation.written());
    respellings.put(written, pronunciation.respelling());
    longest = Math.max(longest, written.split(" ").length);
  }

  /** A spoken word with its respelling, if it has one, between the same punctuation. */
  public String respelled(String word) {
    return respelling(plain(word))
        .map(words -> WrittenPhrase.openingMarks(word) + words + WrittenPhrase.closingMarks(word))
        .orElse(word);
  }

  /** The narration with the respellings of its words, the longest phrases first. */
  Narration apply(Narration narration) {
    if (respellings.isEmpty()) {
      return narration;
    }
    List<Sentence> sentences =
        narration.sentences().stream()
            .map(sentence -> new Sentence(respelled(sentence.tokens()), sentence.end()))
            .toList();
    return new Narration(sentences, narration.omissions());
  }

  private List<Token> respelled(List<Token> tokens) {
    List<Token> respelled = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int size = Math.min(longest, tokens.size() - at);
      Optional<Token> phrase = phrase(tokens.subList(at, at + size));
      while (phrase.isEmpty() && size > 1) {
        size--;
        phrase = phrase(tokens.subList(at, at + size));
      }
      respelled.add(phrase.orElse(tokens.get(at)));
      at += size;
    }
    return respelled;
  }

  /** The tokens as one with its respelling; empty if there is none. */
  private Optional<Token> phrase(List<Token> tokens) {
    String shown = String.join(" ", tokens.stream().map(Token::shown).toList());
    String first = tokens.get(0).spoken();
    String last = tokens.get(tokens.size() - 1).spoken();
    return respelling(plain(shown))
        .map(
            words ->
                new Token(
                    shown,
                    WrittenPhrase.openingMarks(first) + words + WrittenPhrase.closingMarks(last)));
  }

  private Optional<String> respelling(String shown) {
    Optional<String> whole = WrittenPhrase.find(shown, this::entry);
    return whole.isPresent() ? whole : WrittenPhrase.findInCompound(shown, this::entry);
  }

  /** An entry with capitals applies to exactly that spelling, one in lower case to any. */
  private Optional<String> entry(String written) {
    String exact = respellings.get(written);
    return Optional.ofNullable(
        exact != null ? exact : respellings.get(written.toLowerCase(Locale.ROOT)));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'').strip();
  }
}
