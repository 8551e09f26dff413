/** Aligners: transcription services that return timed words. */
package dev.storygen.remote.transcription;
