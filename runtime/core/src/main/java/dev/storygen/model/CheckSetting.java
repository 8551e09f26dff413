package dev.storygen.model;

/**
 * The setting of a check for one story.
 *
 * @param check the name of the check
 * @param name of a limit or an option, {@code severity}, or {@code value} for the first limit
 * @param value as written
 * @param place where it is, as messages begin: {@code src/main/storygen/lighthouse.yaml line 7}
 */
public record CheckSetting(String check, String name, String value, String place) {}
