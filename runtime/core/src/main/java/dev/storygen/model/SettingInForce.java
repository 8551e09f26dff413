package dev.storygen.model;

/**
 * An option or the severity of a check at another value than its own.
 *
 * @param name of the option, or {@code severity}
 * @param value for people: {@code 10 s}, {@code warning}
 * @param source where the value comes from: {@code profile shorts}, {@code the POM}
 */
public record SettingInForce(String name, String value, String source) {}
