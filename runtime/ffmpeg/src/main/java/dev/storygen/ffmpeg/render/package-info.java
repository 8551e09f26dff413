/** Renders a story: composites the frames and transcodes the voiceover. */
package dev.storygen.ffmpeg.render;
