/** Makes the story folders that the integration tests judge. */
package dev.storygen.it;
