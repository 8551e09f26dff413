/** {@code metrics.json}: the document, and the folds that compute it from events. */
package dev.storygen.metrics;
