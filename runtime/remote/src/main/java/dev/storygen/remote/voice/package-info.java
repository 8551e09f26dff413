/** Voices: speech synthesis services. */
package dev.storygen.remote.voice;
