package dev.storygen.service;

/**
 * What may be spent; what is 0 is not limited.
 *
 * @param tokens in and out, of models that write
 * @param characters spoken by voices
 * @param images drawn
 */
record Budget(long tokens, long characters, long images) {}
