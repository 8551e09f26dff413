package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.audio.LevelMeter;
import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.model.Waveform;

/** Measures levels and silences. */
final class WaveformProbe implements AudioProbe<Waveform> {

  private final LevelMeter levels;

  WaveformProbe(SilenceThreshold silence) {
    levels = new LevelMeter(silence);
  }

  @Override
  public void accept(AudioBlock block) {
    levels.accept(block.planes(), block.frames(), block.sampleRate());
  }

  @Override
  public Waveform finish(AudioDecoder decoded) {
    return levels.finish(decoded.seconds());
  }
}
