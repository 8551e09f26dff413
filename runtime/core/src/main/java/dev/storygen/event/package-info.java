/**
 * What happens in a run: a record for each kind of event.
 *
 * <p>To add an event, write its record and name it in {@link dev.storygen.event.Event}, {@link
 * dev.storygen.event.EventVisitor}, {@link dev.storygen.event.EventHandler} and {@link
 * dev.storygen.event.HandlerDispatch}. The compiler then asks for its message in the daily log; the
 * folds over events ({@code metrics}, console) handle it where they override its method.
 */
package dev.storygen.event;
