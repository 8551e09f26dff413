/**
 * What happens in a run: a record for each kind of event.
 *
 * <p>To add an event, write its record and its {@code visit} method in {@link
 * dev.storygen.event.Event} or {@link dev.storygen.event.StoryEvent}. The compiler then asks for it
 * in {@link dev.storygen.event.EventHandler}, {@link dev.storygen.event.HandlerDispatch} and the
 * messages of the daily log. Console and metrics handle it where they override its {@code on}.
 */
package dev.storygen.event;
