/** Story ideas on a topic, composed from the plots of the grammar. */
package dev.storygen.embedded.ideas;
