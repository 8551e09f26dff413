/** Services of others: writers, voices, listeners and illustrators behind HTTP. */
package dev.storygen.remote;
