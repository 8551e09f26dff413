package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.encode.AudioFileWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Speeds a recording up or slows it down by FFmpeg's filter {@code atempo}: overlapping windows
 * where they are most alike (WSOLA), so that the pitch stays. A time is off by less than a tenth of
 * a second, at any length.
 */
final class SpeedChange {

  private SpeedChange() {}

  /** See {@link dev.storygen.provider.AudioProcessor#changeSpeed}. */
  static void write(Path recording, double speed, Path wav) throws IOException {
    if (!(speed >= 0.5 && speed <= 2)) {
      throw new IllegalArgumentException("The speed is " + speed + ", but expected 0.5 to 2.");
    }
    int sampleRate = AudioConcatenator.sampleRate(recording);
    String chain =
        String.format(
            Locale.ROOT, "atempo=%.6f,aformat=sample_fmts=s16:channel_layouts=mono", speed);
    try (AudioFileWriter output =
            AudioFileWriter.open(wav, AudioFileWriter.Encoding.wav(sampleRate));
        AudioFilterGraph filters = AudioFilterGraph.open(chain, sampleRate);
        MonoDecoder decoder = MonoDecoder.open(recording, AV_SAMPLE_FMT_FLT, sampleRate)) {
      decoder.decodeAll(frame -> filters.filter(frame, output::write));
      filters.filter(null, output::write);
      output.finish();
    }
  }
}
