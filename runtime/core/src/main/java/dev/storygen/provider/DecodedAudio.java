package dev.storygen.provider;

/**
 * What a decoded recording contains. It is voiced where its level is at most 30 dB below the level
 * of its loudest parts.
 *
 * @param seconds decoded
 * @param stated seconds according to the headers of the file; 0 if they do not say
 * @param voiced seconds in total; 0 for digital silence
 * @param voicedFrom start of the first voiced part, in seconds
 * @param voicedUntil end of the last voiced part, in seconds
 * @param peak the largest sample, in dBFS; negative infinity for digital silence
 */
public record DecodedAudio(
    double seconds,
    double stated,
    double voiced,
    double voicedFrom,
    double voicedUntil,
    double peak) {}
