/**
 * Draws the HTML report: records hold what the page shows, already worded and measured out, and the
 * templates in {@code src/main/jte} are its markup.
 */
package dev.storygen.report.html;
