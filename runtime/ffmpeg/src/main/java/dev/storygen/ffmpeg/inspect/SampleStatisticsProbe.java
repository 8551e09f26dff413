package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.Samples;
import dev.storygen.media.SampleStatistics;
import java.util.ArrayList;
import java.util.List;

/** Measures levels, DC offset, clipping, correlation and the noise floor of the samples. */
final class SampleStatisticsProbe implements AudioProbe<SampleStatistics> {

  private final List<ChannelMeter> channels = new ArrayList<>();
  private final NoiseFloorMeter noiseFloor = new NoiseFloorMeter();
  private long frames;
  private double product;

  @Override
  public void accept(AudioBlock block) {
    while (channels.size() < block.channels()) {
      channels.add(new ChannelMeter());
    }
    for (int channel = 0; channel < block.channels(); channel++) {
      channels.get(channel).accept(block.planes()[channel], block.frames(), block.sampleRate());
    }
    if (block.channels() == 2) {
      product += Samples.product(block.planes()[0], block.planes()[1], 0, block.frames());
    }
    noiseFloor.accept(block);
    frames += block.frames();
  }

  @Override
  public SampleStatistics finish(AudioDecoder decoded) {
    return result(decoded.codec(), decoded.seconds());
  }

  SampleStatistics result(String codec, double seconds) {
    boolean coarse = isCoarse(codec);
    return new SampleStatistics(
        channels.stream().map(channel -> channel.finish(frames, coarse)).toList(),
        correlation(),
        noiseFloor.level(),
        seconds);
  }

  /** Codecs of eight bits or fewer a sample, whose steps alone make flat tops. */
  private static boolean isCoarse(String codec) {
    return codec.matches("pcm_[us]8.*|pcm_mulaw|pcm_alaw|adpcm_.*|8svx_.*");
  }

  private double correlation() {
    if (channels.size() != 2) {
      return 1;
    }
    double power = channels.get(0).squares() * channels.get(1).squares();
    return power > 0 ? Math.max(-1, Math.min(1, product / Math.sqrt(power))) : 1;
  }
}
