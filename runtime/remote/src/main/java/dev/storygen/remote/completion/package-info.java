/** What is read from the text that a chat model answers with: scripts and proposed stories. */
package dev.storygen.remote.completion;
