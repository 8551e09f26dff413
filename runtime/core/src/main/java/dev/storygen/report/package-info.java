/**
 * What a run leaves for people and tools to read, all of it folded from events: {@link
 * dev.storygen.report.Metrics} is the data; {@link dev.storygen.report.JUnitReport} and {@link
 * dev.storygen.report.ConsoleSummary} show it. Another form, such as HTML, is one more class that
 * takes {@code Metrics}.
 */
package dev.storygen.report;
