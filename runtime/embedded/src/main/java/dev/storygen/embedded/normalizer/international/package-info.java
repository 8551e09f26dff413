/**
 * Number words of languages other than English, from the spellout rules of CLDR. What the rules do
 * not decide, as the gender of a noun, leaves the number as written.
 */
package dev.storygen.embedded.normalizer.international;
