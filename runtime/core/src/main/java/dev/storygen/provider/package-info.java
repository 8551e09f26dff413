/**
 * One interface per outside service. Implementations are found by {@link java.util.ServiceLoader}.
 */
package dev.storygen.provider;
