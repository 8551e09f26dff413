package dev.storygen.media;

import java.util.List;

/**
 * Facts about a video file, by all of its packets and some decoded frames.
 *
 * @param format FFmpeg's name of the container
 * @param statedDuration seconds by the container's header, 0 if it has none
 * @param videoStreams video streams without cover art
 * @param audioStreams audio streams
 * @param coverArt number of attached images
 * @param decodeErrors a clause for each stream that could not be decoded
 */
public record VideoFacts(
    String format,
    double statedDuration,
    List<VideoStream> videoStreams,
    List<AudioStream> audioStreams,
    int coverArt,
    List<String> decodeErrors) {

  public static final Fact<VideoFacts> FACT = Fact.of(VideoFacts.class);

  public VideoFacts {
    videoStreams = List.copyOf(videoStreams);
    audioStreams = List.copyOf(audioStreams);
    decodeErrors = List.copyOf(decodeErrors);
  }

  /**
   * A video stream.
   *
   * @param codec FFmpeg's name
   * @param width coded pixels
   * @param height coded pixels
   * @param rotation clockwise degrees to rotate the frames for display: 0, 90, 180 or 270
   * @param frameRate average frames per second, 0 if unknown
   * @param duration seconds by the packets' times, not the header's
   * @param packets number of frames in the file
   */
  public record VideoStream(
      String codec,
      int width,
      int height,
      int rotation,
      double frameRate,
      double duration,
      long packets) {}

  /**
   * An audio stream.
   *
   * @param codec FFmpeg's name
   * @param sampleRate Hz
   * @param channels 1 for mono
   * @param duration seconds by the packets' times
   */
  public record AudioStream(String codec, int sampleRate, int channels, double duration) {}

  /** The duration in seconds of the longest video stream; 0 if there is none. */
  public double duration() {
    return videoStreams.stream().mapToDouble(VideoStream::duration).max().orElse(0);
  }
}
