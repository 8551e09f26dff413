package dev.storygen.embedded.normalizer;

import com.google.auto.service.AutoService;
import dev.storygen.model.Narration;
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
 * their host. In English, numbers, abbreviations and symbols become words, as in American usage.
 * For other languages, that is left to the voice.
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
            MaskedWords.protect(VisibleText.of(script.text())), options.skipHeadings());
    List<Sentence> sentences = new ArrayList<>();
    for (ProseParagraph paragraph : prose.paragraphs()) {
      sentences.addAll(sentences(paragraph, options.language()));
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException(
          "The script contains no speakable text, only code, images, emoji or punctuation"
              + (options.skipHeadings() ? ", or headings, which are left out" : "")
              + ". Write the narration as plain text.");
    }
    return new Narration(sentences, prose.omissions());
  }

  private static List<Sentence> sentences(ProseParagraph paragraph, Locale language) {
    List<List<Token>> spoken =
        LineUnwrapper.unwrap(UrlHost.shorten(paragraph.text())).stream()
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
