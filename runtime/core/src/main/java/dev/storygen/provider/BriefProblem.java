package dev.storygen.provider;

import dev.storygen.model.BriefKey;

/**
 * A reason why a provider cannot do its work for a brief.
 *
 * @param key whose value is at fault
 * @param part the part of the value that is at fault, as written, from which the line is found;
 *     empty for the whole value
 * @param sentence the problem and the fix, starting with the key: {@code title has ...}
 */
public record BriefProblem(BriefKey key, String part, String sentence) {}
