/** The worker's side: runs one request in a JVM of its own. */
package dev.storygen.worker.child;
