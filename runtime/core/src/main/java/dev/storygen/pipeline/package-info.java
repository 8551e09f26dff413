/** From a brief to a video: the stages, in order, and the one place that runs them. */
package dev.storygen.pipeline;
