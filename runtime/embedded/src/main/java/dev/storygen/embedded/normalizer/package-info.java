/**
 * The embedded speech normaliser. {@code docs/narration.md} lists its steps and rules in their
 * order.
 */
package dev.storygen.embedded.normalizer;
