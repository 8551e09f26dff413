/** Encodes H.264, AAC, MP3 and PCM, and writes the containers. */
package dev.storygen.ffmpeg.encode;
