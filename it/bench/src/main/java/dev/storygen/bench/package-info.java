/** Measures what storygen promises of its speed and memory, and prints it. Never a test. */
package dev.storygen.bench;
