/** Facts about media files, and the subtitle formats. */
package dev.storygen.media;
