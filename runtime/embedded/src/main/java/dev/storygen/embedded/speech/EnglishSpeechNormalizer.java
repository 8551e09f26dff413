package dev.storygen.embedded.speech;

import com.google.auto.service.AutoService;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.provider.SpeechNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes English text speakable as an American reads it: numbers, abbreviations and symbols become
 * words; Markdown, emoji, addresses and stage directions go.
 */
@AutoService(SpeechNormalizer.class)
public final class EnglishSpeechNormalizer implements SpeechNormalizer {

  @Override
  public String name() {
    return "embedded";
  }

  /**
   * {@inheritDoc}
   *
   * <p>What a token shows is the script's own spelling; what it speaks is ASCII letters and {@code
   * ,.;:?!"'()-} only, and every sentence ends in {@code .}, {@code ?} or {@code !}, with closing
   * quotes and brackets after it.
   *
   * @param language English of any country
   */
  @Override
  public Narration normalize(Script script, Locale language) {
    if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      throw new IllegalArgumentException(
          "The speech normalizer 'embedded' reads English only, but the script's language is '"
              + language.toLanguageTag()
              + "'. Set the story's language to 'en', or choose another normalizer.");
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Markup.Paragraph paragraph : Markup.paragraphs(Characters.visible(script.text()))) {
      sentences.addAll(sentences(paragraph));
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException(
          "The script has nothing that can be spoken: all of it is headings, code, links, emoji,"
              + " punctuation or stage directions. Write what the narrator says as plain text.");
    }
    return new Narration(sentences);
  }

  private static List<Sentence> sentences(Markup.Paragraph paragraph) {
    String prose = Links.remove(StageDirections.remove(paragraph.text()));
    List<List<Token>> spoken =
        Lines.of(prose).stream()
            .flatMap(line -> Sentences.of(line).stream())
            .map(Tokens::of)
            .filter(tokens -> !tokens.isEmpty())
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      boolean last = i + 1 == spoken.size();
      sentences.add(new Sentence(spoken.get(i), last && paragraph.endsParagraph()));
    }
    return sentences;
  }
}
