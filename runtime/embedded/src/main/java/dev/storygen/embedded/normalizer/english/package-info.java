/**
 * Verbalization of English written forms: numbers, dates, units, abbreviations. {@code
 * EnglishVerbalizer} lists the rules in their order; a new written form is one new {@code
 * VerbalizationRule} and its line there.
 */
package dev.storygen.embedded.normalizer.english;
