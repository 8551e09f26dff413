/** The timeline of the page: all stories and their stages over time. */
package dev.storygen.report.html.timeline;
