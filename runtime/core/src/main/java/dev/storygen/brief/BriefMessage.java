package dev.storygen.brief;

/**
 * A message about a brief for its author.
 *
 * @param file relative to the project
 * @param line from 1; 0 for the file as a whole
 * @param text one line, beginning with file and line
 */
public record BriefMessage(String file, int line, String text) {}
