package dev.storygen.embedded.normalizer;

import com.google.auto.service.AutoService;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.provider.SpeechNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes text speakable: Markdown, emoji, addresses and stage directions go. English is read as an
 * American does: numbers, abbreviations and symbols become words. How another language reads its
 * own is left to the voice.
 */
@AutoService(SpeechNormalizer.class)
public final class EmbeddedSpeechNormalizer implements SpeechNormalizer {

  @Override
  public String name() {
    return "embedded";
  }

  /**
   * {@inheritDoc}
   *
   * <p>What a token shows is the script's own spelling. What an English one speaks is ASCII letters
   * and {@code ,.;:?!"'()-} only, and every sentence ends in {@code .}, {@code ?} or {@code !},
   * with closing quotes and brackets after it.
   */
  @Override
  public Narration normalize(Script script, Locale language) {
    List<Sentence> sentences = new ArrayList<>();
    for (ProseParagraph paragraph : MarkdownProse.paragraphs(VisibleText.of(script.text()))) {
      sentences.addAll(sentences(paragraph, language));
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException(
          "The script has nothing that can be spoken: all of it is headings, code, links, emoji,"
              + " punctuation or stage directions. Write what the narrator says as plain text.");
    }
    return new Narration(sentences);
  }

  private static List<Sentence> sentences(ProseParagraph paragraph, Locale language) {
    String prose = UrlRemover.remove(StageDirections.remove(paragraph.text()));
    List<List<Token>> spoken =
        LineUnwrapper.unwrap(prose).stream()
            .flatMap(line -> sentences(line, language))
            .filter(tokens -> !tokens.isEmpty())
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      boolean last = i + 1 == spoken.size();
      sentences.add(new Sentence(spoken.get(i), last && paragraph.endsParagraph()));
    }
    return sentences;
  }

  private static Stream<List<Token>> sentences(String line, Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? EnglishSentenceSplitter.split(line).stream().map(EnglishTokenizer::tokenize)
        : UnicodeSentenceSplitter.split(line, language).stream();
  }
}
