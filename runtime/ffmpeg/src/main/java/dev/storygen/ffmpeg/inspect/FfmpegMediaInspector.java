package dev.storygen.ffmpeg.inspect;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.audio.LevelMeter;
import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.Resampler;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Path;

/** Inspects media files with FFmpeg's libraries. */
@AutoService(MediaInspector.class)
public final class FfmpegMediaInspector implements MediaInspector {

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public String description() throws IOException {
    return Ffmpeg.description();
  }

  @Override
  public AudioFacts audio(Path file, SilenceThreshold silence) throws IOException {
    LevelMeter levels = new LevelMeter(silence);
    FloatSampleBuffer samples = new FloatSampleBuffer();
    try (MediaInput input = MediaInput.open(file);
        Resampler resampler = Resampler.toFloats()) {
      FrameSink meter =
          frame ->
              levels.accept(
                  samples.copyFrom(frame),
                  frame.nb_samples(),
                  frame.sample_rate(),
                  frame.ch_layout().nb_channels());
      AudioDecoder decoded =
          AudioDecoder.decodeAll(input, frame -> resampler.convert(frame, meter));
      resampler.convert(null, meter);
      return new AudioFacts(
          decoded.codec(),
          decoded.sampleRate(),
          decoded.channels(),
          decoded.statedDuration(),
          decoded.streamBytes(),
          levels.finish(decoded.seconds()),
          decoded.errors());
    }
  }

  @Override
  public VideoFacts video(Path file) throws IOException {
    try (MediaInput input = MediaInput.open(file)) {
      return VideoInspector.inspect(input);
    }
  }
}
