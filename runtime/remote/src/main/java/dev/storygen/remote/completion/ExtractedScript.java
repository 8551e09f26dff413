package dev.storygen.remote.completion;

import dev.storygen.model.Omission;
import java.util.List;

/**
 * The script in a model's answer.
 *
 * @param text paragraphs separated by blank lines; empty if there is no spoken text
 * @param omissions what was left out, in the order of the steps
 * @param answer the whole answer
 */
public record ExtractedScript(String text, List<Omission> omissions, String answer) {}
