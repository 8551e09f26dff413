/** Providers that are remote services: writers, voices, aligners and illustrators behind HTTP. */
package dev.storygen.remote;
