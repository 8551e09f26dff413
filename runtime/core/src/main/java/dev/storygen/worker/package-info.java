/**
 * The process that does the work: a request in, events out, and the parent's side that watches over
 * it.
 */
package dev.storygen.worker;
