/** Report formats and the console summary. */
package dev.storygen.report;
