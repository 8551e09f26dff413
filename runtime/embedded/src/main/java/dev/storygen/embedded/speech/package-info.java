/**
 * English text made speakable, in one straight line: {@code Characters} (what cannot be seen) →
 * {@code Markup} (Markdown) → {@code StageDirections} and {@code Links} → {@code Sentences} →
 * {@code Tokens}, which asks the ordered {@code Rule}s of {@code EnglishRules}. A new way of
 * reading is one new rule and its line there.
 */
package dev.storygen.embedded.speech;
