/** FFmpeg's libraries in process: inspects, masters and renders. */
package dev.storygen.ffmpeg;
