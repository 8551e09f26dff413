/** Checks of videos. */
package dev.storygen.check.video;
