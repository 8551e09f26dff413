/**
 * The stories of a run, and the section of each: player, waveform, timed script, checks and
 * operations. The templates are in {@code src/main/jte/story}.
 */
package dev.storygen.report.html.story;
