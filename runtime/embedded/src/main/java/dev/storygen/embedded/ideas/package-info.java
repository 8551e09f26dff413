/** Generates story ideas on a topic from the plots of the grammar. */
package dev.storygen.embedded.ideas;
