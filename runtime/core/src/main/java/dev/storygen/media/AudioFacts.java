package dev.storygen.media;

/**
 * Facts about the first audio stream of a file, decoded to its end.
 *
 * @param codec FFmpeg's name of the codec: {@code mp3}
 * @param sampleRate Hz
 * @param channels 1 for mono
 * @param statedDuration seconds by the container's header, 0 if it has none
 * @param duration the decoded duration in seconds
 * @param streamBytes bytes of the audio stream's packets, without tags and cover art
 * @param decodeErrors number of packets that could not be decoded
 */
public record AudioFacts(
    String codec,
    int sampleRate,
    int channels,
    double statedDuration,
    double duration,
    long streamBytes,
    long decodeErrors) {

  public static final Fact<AudioFacts> FACT = Fact.of(AudioFacts.class);

  /** The mean bitrate in kbit/s: stream bytes by decoded duration; 0 for no audio. */
  public double bitrate() {
    return duration > 0 ? streamBytes * 8 / duration / 1000 : 0;
  }
}
