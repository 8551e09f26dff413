/** Checks of subtitles. */
package dev.storygen.check.subtitle;
