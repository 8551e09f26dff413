/**
 * English text made speakable, in one straight line: {@code Characters} (what cannot be seen) →
 * {@code MarkdownProse} (Markdown) → {@code StageDirections} and {@code UrlRemover} → {@code
 * EnglishSentenceSplitter} → {@code EnglishTokenizer}, which asks the ordered {@code
 * VerbalizationRule}s of {@code EnglishVerbalizer}. A new way of reading is one new rule and its
 * line there.
 */
package dev.storygen.embedded.speech;
