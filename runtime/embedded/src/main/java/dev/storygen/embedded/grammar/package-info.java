/**
 * The story grammar: its YAML resources as plots, tones, subplots and lines of templates, and how
 * they match a brief.
 */
package dev.storygen.embedded.grammar;
