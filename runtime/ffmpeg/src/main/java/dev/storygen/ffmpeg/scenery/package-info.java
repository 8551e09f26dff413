/** The embedded backgrounds: what a scene shows, and the families of moving pictures. */
package dev.storygen.ffmpeg.scenery;
