/**
 * What Maven's JVM and the worker's JVM share: the request, the event log and the redaction of
 * secrets.
 */
package dev.storygen.worker;
