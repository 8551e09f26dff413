/**
 * Providers that are remote services: writers, voices, aligners and image generators behind HTTP.
 */
package dev.storygen.remote;
