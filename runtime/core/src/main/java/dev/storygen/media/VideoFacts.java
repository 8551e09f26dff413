package dev.storygen.media;

import java.util.List;

/**
 * Facts about the streams of a video file, by its headers and all of its packets; nothing is
 * decoded.
 *
 * @param format FFmpeg's name of the container
 * @param statedDuration seconds by the container's header, 0 if it has none
 * @param mediaBytesBeforeIndex bytes of media data that precede the index of an MP4 or QuickTime
 *     file; 0 in other formats
 * @param videoStreams video streams without cover art
 * @param audioStreams audio streams
 * @param coverArt number of attached images
 * @param defects faults of the container, each as {@code is truncated: what is missing}
 */
public record VideoFacts(
    String format,
    double statedDuration,
    long mediaBytesBeforeIndex,
    List<VideoStream> videoStreams,
    List<AudioStream> audioStreams,
    int coverArt,
    List<String> defects) {

  public static final Fact<VideoFacts> FACT = Fact.of(VideoFacts.class);

  public VideoFacts {
    videoStreams = List.copyOf(videoStreams);
    audioStreams = List.copyOf(audioStreams);
    defects = List.copyOf(defects);
  }

  /**
   * A video stream.
   *
   * @param codec FFmpeg's name
   * @param frameRate average frames per second, 0 if unknown
   * @param variation share of the frames, 0 to 1, whose distance from the one before deviates from
   *     the median by more than a tenth: 0 of a constant frame rate
   */
  public record VideoStream(
      String codec, FrameSize size, double frameRate, double variation, PacketTimes packets) {}

  /**
   * An audio stream.
   *
   * @param codec FFmpeg's name
   * @param sampleRate Hz
   * @param channels 1 for mono
   */
  public record AudioStream(String codec, int sampleRate, int channels, PacketTimes packets) {}

  /** The video streams that have pictures. */
  public List<VideoStream> pictureStreams() {
    return videoStreams.stream().filter(stream -> stream.packets().count() > 0).toList();
  }

  /** The audio streams that have sound. */
  public List<AudioStream> soundStreams() {
    return audioStreams.stream().filter(stream -> stream.packets().duration() > 0).toList();
  }

  /** The duration in seconds of the longest video stream; 0 if there is none. */
  public double duration() {
    return videoStreams.stream().mapToDouble(s -> s.packets().duration()).max().orElse(0);
  }
}
