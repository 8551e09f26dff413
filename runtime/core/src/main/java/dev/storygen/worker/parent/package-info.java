/** Maven's side: starts worker processes, follows their events and handles their crashes. */
package dev.storygen.worker.parent;
