/**
 * The story grammar: plots, tones, subplots and template lines, read from YAML resources, and the
 * matching of plots and tones with a brief.
 */
package dev.storygen.embedded.grammar;
