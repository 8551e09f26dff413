/**
 * What happens in a run: a record for each kind of event.
 *
 * <p>To add an event, write its record and name it in {@link dev.storygen.event.Event}.
 */
package dev.storygen.event;
