package dev.storygen.service;

/**
 * The limits on what a build may use; 0 is unlimited.
 *
 * @param tokens input and output tokens of text models
 * @param characters synthesised by voices, as billed
 * @param images generated
 */
record Budget(long tokens, long characters, long images) {}
