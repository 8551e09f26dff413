/** The stages that make a story, in order. */
package dev.storygen.pipeline;
