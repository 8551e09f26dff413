package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;

import dev.storygen.ffmpeg.encode.AudioFileWriter;
import dev.storygen.provider.DecodedAudio;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes a recording to WAV. FFmpeg decodes MP3, FLAC, Ogg and AAC files that follow each other;
 * WAV files are separated here.
 */
final class RecordingDecoder {

  private final AudioFileWriter output;
  private final double longest;
  private final VoiceActivity activity;
  private double stated;
  private boolean unstated;

  private RecordingDecoder(AudioFileWriter output, double longest) {
    this.output = output;
    this.longest = longest;
    this.activity = new VoiceActivity(output.sampleRate());
  }

  /** See {@link dev.storygen.provider.AudioProcessor#decode}. */
  static DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest)
      throws IOException {
    try (AudioFileWriter output =
        AudioFileWriter.open(wav, AudioFileWriter.Encoding.wav(sampleRate))) {
      RecordingDecoder decoder = new RecordingDecoder(output, longest);
      try {
        decoder.decode(audio, wav);
      } catch (LimitReachedException e) {
        decoder.unstated = true;
      } catch (ClosedByInterruptException e) {
        throw new InterruptedIOException("reading " + audio.getFileName() + " was interrupted");
      }
      output.finish();
      return decoder.activity.finish(output.seconds(), decoder.unstated ? 0 : decoder.stated);
    }
  }

  private void decode(Path audio, Path wav) throws IOException {
    List<WavSegment> segments = WavSegment.of(audio);
    if (segments.isEmpty()) {
      append(audio);
    } else if (segments.size() == 1) {
      state(segments.get(0).seconds());
      append(audio);
    } else {
      appendAll(audio, segments, wav.resolveSibling(wav.getFileName() + ".segment.wav"));
    }
  }

  private void appendAll(Path audio, List<WavSegment> segments, Path copy) throws IOException {
    try {
      for (WavSegment segment : segments) {
        segment.copy(audio, copy);
        state(segment.seconds());
        append(copy);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void state(double seconds) {
    stated += seconds;
    unstated |= seconds == 0;
  }

  private void append(Path file) throws IOException {
    boolean wav = stated > 0 || unstated;
    try (MonoDecoder decoder = MonoDecoder.open(file, AV_SAMPLE_FMT_S16, output.sampleRate())) {
      if (!wav) {
        state(decoder.statedDuration());
      }
      decoder.decodeAll(this::write);
    }
  }

  private void write(AVFrame frame) throws IOException {
    activity.accept(frame);
    output.write(frame);
    if (output.seconds() >= longest) {
      throw new LimitReachedException();
    }
  }

  /** Ends the decoding early. */
  private static final class LimitReachedException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
