package dev.storygen.media;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.List;

/**
 * Measurements of a decoded audio file.
 *
 * @param codec FFmpeg's name of the codec: {@code mp3}
 * @param sampleRate Hz
 * @param channels 1 for mono
 * @param statedDuration seconds by the container's header, 0 if it has none
 * @param streamBytes bytes of the audio stream's packets, without tags and cover art
 * @param waveform of the decoded samples, with the silences below the {@link SilenceThreshold} of
 *     the measurement
 * @param decodeErrors number of packets that could not be decoded
 */
public record AudioFacts(
    String codec,
    int sampleRate,
    int channels,
    double statedDuration,
    long streamBytes,
    Waveform waveform,
    long decodeErrors) {

  /** The decoded duration in seconds. */
  public double duration() {
    return waveform.durationSeconds();
  }

  /** The silences in order. */
  public List<TimeSpan> silences() {
    return waveform.silences();
  }

  /** The mean bitrate in kbit/s: stream bytes by decoded duration; 0 for no audio. */
  public double bitrate() {
    return duration() > 0 ? streamBytes * 8 / duration() / 1000 : 0;
  }
}
