/** The story folders and the stub services that the integration tests use. */
package dev.storygen.it;
