package dev.storygen.check.script;

import java.util.Map;

/**
 * In which languages the parts of a text are.
 *
 * @param same parts in the expected language
 * @param others parts in other ones
 * @param otherLanguages how many parts by the other language or alphabet, in English
 */
record LanguageVerdict(int same, int others, Map<String, Integer> otherLanguages) {}
