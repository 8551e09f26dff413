/** One interface per kind of work. Implementations are found by {@link java.util.ServiceLoader}. */
package dev.storygen.provider;
