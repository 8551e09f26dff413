/** What changed in a git repository, as the {@code git} program says. */
package dev.storygen.git;
