package dev.storygen.provider;

/**
 * A voice with music.
 *
 * @param loudness integrated loudness of the mix as encoded, in LUFS
 * @param truePeak of the mix as encoded, in dBTP
 * @param voiceOverMusic integrated loudness of the voice less that of the music, in LU
 */
public record Mix(double loudness, double truePeak, double voiceOverMusic) {}
