package dev.storygen.embedded.normalizer;

import com.google.auto.service.AutoService;
import dev.storygen.embedded.normalizer.international.LocaleVerbalizer;
import dev.storygen.model.EscapedText;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Converts a script to speakable text. Removes Markdown, emoji and emoticons; shortens URLs to
 * their host. In English, numbers, abbreviations and symbols become words, as in American usage. In
 * languages that CLDR has number words for, numbers do. All else is left to the voice.
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
   * <p>The displayed form of a token is the spelling of the script. The spoken form of an English
   * token consists of ASCII letters and {@code ,.;:?!"'()-}. Every sentence ends with {@code .},
   * {@code ?} or {@code !}, which closing quotes and brackets may follow.
   */
  @Override
  public Narration normalize(Script script, NarrationOptions options) {
    MarkdownProse.Prose prose =
        MarkdownProse.read(
            MaskedWords.protect(VisibleText.of(EscapedText.decode(script.text()))),
            options.skipHeadings());
    List<Sentence> sentences = new ArrayList<>();
    End end = End.SENTENCE;
    for (ProseParagraph paragraph : prose.paragraphs()) {
      List<Sentence> next = sentences(paragraph, options.language());
      if (!next.isEmpty()) {
        endLast(sentences, end);
        sentences.addAll(next);
        end = End.SENTENCE;
      }
      end = paragraph.end().compareTo(end) > 0 ? paragraph.end() : end;
    }
    endLast(sentences, End.PARAGRAPH);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException(
          "The script contains no speakable text, only code, images, emoji or punctuation"
              + (options.skipHeadings() ? ", or headings, which are left out" : "")
              + ". Write the narration as plain text.");
    }
    return new Narration(sentences, prose.omissions());
  }

  @Override
  public boolean verbalizes(Locale language) {
    return isEnglish(language) || LocaleVerbalizer.of(language).isPresent();
  }

  private static boolean isEnglish(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static List<Sentence> sentences(ProseParagraph paragraph, Locale language) {
    return LineUnwrapper.unwrap(UrlHost.shorten(paragraph.text())).stream()
        .flatMap(line -> sentences(line, language))
        .filter(tokens -> !tokens.isEmpty())
        .map(tokens -> new Sentence(tokens, End.SENTENCE))
        .toList();
  }

  private static void endLast(List<Sentence> sentences, End end) {
    int last = sentences.size() - 1;
    if (last >= 0) {
      sentences.set(last, new Sentence(sentences.get(last).tokens(), end));
    }
  }

  private static Stream<List<Token>> sentences(String line, Locale language) {
    return isEnglish(language)
        ? EnglishSentenceSplitter.split(line).stream().map(EnglishTokenizer::tokenize)
        : UnicodeSentenceSplitter.split(line, language).stream();
  }
}
