package dev.storygen.ffmpeg;

import com.google.auto.service.AutoService;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Path;

/** Reads media files with FFmpeg's libraries. */
@AutoService(MediaInspector.class)
public final class FfmpegMediaInspector implements MediaInspector {

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public String description() {
    return Ffmpeg.description();
  }

  @Override
  public AudioFacts audio(Path file) throws IOException {
    LevelMeter levels = new LevelMeter();
    FloatSamples samples = new FloatSamples();
    try (MediaInput input = MediaInput.open(file);
        Resampler floats = Resampler.toFloats()) {
      StreamDecoder.FrameSink listener =
          frame ->
              levels.accept(
                  samples.of(frame),
                  frame.nb_samples(),
                  frame.sample_rate(),
                  frame.ch_layout().nb_channels());
      AudioDecoding decoding = AudioDecoding.run(input, frame -> floats.convert(frame, listener));
      floats.convert(null, listener);
      return new AudioFacts(
          decoding.codec(),
          decoding.sampleRate(),
          decoding.channels(),
          decoding.statedDuration(),
          decoding.streamBytes(),
          levels.finish(decoding.seconds()),
          decoding.errors());
    }
  }

  @Override
  public VideoFacts video(Path file) throws IOException {
    try (MediaInput input = MediaInput.open(file)) {
      return VideoInspection.run(input);
    }
  }
}
