package dev.storygen.media;

import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.List;

/**
 * What decoding an audio file showed.
 *
 * @param codec FFmpeg's name of the codec, as {@code mp3}
 * @param sampleRate samples a second
 * @param channels 1 for mono
 * @param statedDuration seconds by the container's header, 0 where it does not say
 * @param streamBytes bytes of the audio stream's packets, tags and cover art left out
 * @param waveform decoded: as long as samples by sample rate say, with the silences that the {@link
 *     SilenceThreshold} in force finds
 * @param decodeErrors packets that did not decode
 */
public record AudioFacts(
    String codec,
    int sampleRate,
    int channels,
    double statedDuration,
    long streamBytes,
    Waveform waveform,
    long decodeErrors) {

  /** Seconds decoded. */
  public double duration() {
    return waveform.durationSeconds();
  }

  /** Where nothing is heard, in order. */
  public List<TimeSpan> silences() {
    return waveform.silences();
  }

  /** Stream bytes x 8 by decoded seconds, in kbit/s; 0 for no audio. */
  public double bitrate() {
    return duration() > 0 ? streamBytes * 8 / duration() / 1000 : 0;
  }
}
