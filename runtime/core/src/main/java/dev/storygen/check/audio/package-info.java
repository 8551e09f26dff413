/** Checks of the voiceover and of a video's sound. */
package dev.storygen.check.audio;
