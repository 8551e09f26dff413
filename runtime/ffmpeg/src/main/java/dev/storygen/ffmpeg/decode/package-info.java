/** Opens media files, decodes their streams, and converts decoded frames. */
package dev.storygen.ffmpeg.decode;
