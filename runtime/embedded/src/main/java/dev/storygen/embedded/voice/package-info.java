/**
 * The embedded voice: speech synthesis with MaryTTS, and the time of each word from the durations
 * of its phones.
 */
package dev.storygen.embedded.voice;
