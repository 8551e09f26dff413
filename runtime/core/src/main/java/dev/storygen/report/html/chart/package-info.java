/** Charts as SVG geometry, and the formats of the numbers beside them. */
package dev.storygen.report.html.chart;
