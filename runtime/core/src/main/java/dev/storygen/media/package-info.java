/** Measurements of media files, the subtitle formats, and the files of a story. */
package dev.storygen.media;
