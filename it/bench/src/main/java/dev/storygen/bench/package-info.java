/** Benchmarks of rendering, checking, memory and the overlap of service calls with CPU work. */
package dev.storygen.bench;
