/**
 * The HTML report. Records hold what the page shows, formatted and scaled; the templates in {@code
 * src/main/jte} are its markup.
 */
package dev.storygen.report.html;
