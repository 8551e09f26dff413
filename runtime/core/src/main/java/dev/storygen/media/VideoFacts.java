package dev.storygen.media;

import java.util.List;

/**
 * What reading a video file showed.
 *
 * @param format FFmpeg's name of the container
 * @param statedDuration seconds by the container's header, 0 where it does not say
 * @param pictures real video streams; cover art is none
 * @param sounds audio streams
 * @param coverArt pictures attached to the file
 * @param decodeErrors why streams did not decode, a sentence each; empty where all tried did
 */
public record VideoFacts(
    String format,
    double statedDuration,
    List<VideoStream> pictures,
    List<AudioStream> sounds,
    int coverArt,
    List<String> decodeErrors) {

  public VideoFacts {
    pictures = List.copyOf(pictures);
    sounds = List.copyOf(sounds);
    decodeErrors = List.copyOf(decodeErrors);
  }

  /**
   * A video stream.
   *
   * @param codec FFmpeg's name
   * @param width coded pixels
   * @param height coded pixels
   * @param rotation degrees clockwise to turn the picture for display: 0, 90, 180 or 270
   * @param frameRate pictures a second on average, 0 where unknown
   * @param duration seconds by the packets' own times, not the header's
   * @param packets pictures in the file
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
   * @param sampleRate samples a second
   * @param channels 1 for mono
   * @param duration seconds by the packets' own times
   */
  public record AudioStream(String codec, int sampleRate, int channels, double duration) {}

  /** Seconds of the longest video stream; 0 where there is none. */
  public double duration() {
    return pictures.stream().mapToDouble(VideoStream::duration).max().orElse(0);
  }
}
