/** The daily log, its archive, and the message of each event. */
package dev.storygen.log;
