package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import dev.storygen.ffmpeg.decode.FloatSampleBuffer;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.encode.AudioFileWriter;
import dev.storygen.ffmpeg.music.Bed;
import dev.storygen.ffmpeg.music.GeneratedBed;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Mixes a voice with music and masters the mix: amplifies, limits where necessary, encodes as AAC,
 * measures the result and corrects the gain. Only the voice's levels are held in memory.
 */
final class MusicMix {

  /** LU that the voice is above the music in its pauses; {@link Ducking#DEPTH} more under it. */
  private static final double VOICE_OVER_MUSIC = 16;

  /** LU that the voice is above the music at least, as measured. */
  private static final double MIN_VOICE_OVER_MUSIC = 15;

  /** Such music is lowered to this, so that rounding does not matter. */
  private static final double CORRECTED_VOICE_OVER_MUSIC = 15.1;

  private static final int MAX_PASSES = 3;

  private static final double LOUDNESS_TOLERANCE_DB = 0.2;

  /** A mono sound in both channels of a stereo sound is as loud as before with this gain. */
  private static final float CENTRE = (float) Math.sqrt(0.5);

  private static final FrameSink NOWHERE = frame -> {};

  private final MixRequest request;
  private final Path m4a;
  private final int sampleRate;
  private final VoiceLevels voice;
  private final float[] ducking;
  private double gain;
  private double ceiling;
  private boolean limited;
  private double musicLoudness;

  private MusicMix(MixRequest request, Path m4a, int sampleRate) throws IOException {
    this.request = request;
    this.m4a = m4a;
    this.sampleRate = sampleRate;
    this.voice = VoiceLevels.measure(request.voice(), sampleRate);
    this.ducking = Ducking.gains(voice.power());
    this.gain = request.target().loudness() - voice.loudness();
    this.ceiling = request.target().truePeak() - 0.3;
  }

  /** See {@link dev.storygen.provider.AudioProcessor#mix}. */
  static Mix mix(MixRequest request, Path m4a) throws IOException {
    // The sample rates that the sound of a video has.
    int sampleRate = request.target().sampleRate() == 44_100 ? 44_100 : 48_000;
    return new MusicMix(request, m4a, sampleRate).master();
  }

  private Mix master() throws IOException {
    double[] measured = measureMusic();
    double target = voice.loudness() - VOICE_OVER_MUSIC;
    double musicGain = Math.pow(10, (target - measured[0]) / 20);
    Result result = encode(musicGain, measured[1]);
    if (voiceOverMusic() < MIN_VOICE_OVER_MUSIC) {
      musicGain *= Math.pow(10, (voiceOverMusic() - CORRECTED_VOICE_OVER_MUSIC) / 20);
      result = encode(musicGain, measured[1]);
    }
    for (int pass = 1; pass < MAX_PASSES && !meetsTarget(result); pass++) {
      double excess = result.truePeak() - request.target().truePeak();
      if (excess > 0) {
        ceiling -= limited ? excess + 0.05 : 0;
        limited = true;
      }
      gain += request.target().loudness() - result.integrated();
      result = encode(musicGain, measured[1]);
    }
    return new Mix(result.integrated(), result.truePeak(), voiceOverMusic());
  }

  private double voiceOverMusic() {
    return voice.loudness() - musicLoudness;
  }

  private boolean meetsTarget(Result result) {
    return result.truePeak() <= request.target().truePeak()
        && Math.abs(result.integrated() - request.target().loudness()) <= LOUDNESS_TOLERANCE_DB;
  }

  private Bed music() throws IOException {
    return request.music().isPresent()
        ? LoopedMusic.open(request.music().get(), sampleRate)
        : new GeneratedBed(request.mood(), request.seed(), sampleRate);
  }

  /** The integrated loudness in LUFS and the mean square of the music under the whole story. */
  private double[] measureMusic() throws IOException {
    float[] block = new float[2 * StereoFrame.LONGEST];
    double energy = 0;
    try (Bed music = music();
        StereoFrame frame = new StereoFrame(sampleRate);
        AudioFilterGraph meter = AudioFilterGraph.stereo(Loudness.INTEGRATED_FILTER, sampleRate)) {
      for (long left = voice.samples(); left > 0; left -= StereoFrame.LONGEST) {
        int count = (int) Math.min(left, StereoFrame.LONGEST);
        music.read(block, count);
        for (int i = 0; i < 2 * count; i++) {
          energy += (double) block[i] * block[i];
        }
        meter.filter(frame.of(block, count), NOWHERE);
      }
      meter.filter(null, NOWHERE);
      return new double[] {Loudness.readIntegrated(meter), energy / (2 * voice.samples())};
    }
  }

  private Result encode(double musicGain, double power) throws IOException {
    try (AudioFileWriter output =
            AudioFileWriter.open(m4a, AudioFileWriter.Encoding.soundtrack(sampleRate));
        AudioFilterGraph filters = AudioFilterGraph.stereo(chain(output.frameSize()), sampleRate);
        AudioFilterGraph meter = AudioFilterGraph.stereo(Loudness.INTEGRATED_FILTER, sampleRate);
        Bed music = music()) {
      DuckedBed bed =
          new DuckedBed(music, ducking, musicGain, power, sampleRate / Ducking.STEPS_PER_SECOND);
      sum(bed, meter, frame -> filters.filter(frame, output::write));
      filters.filter(null, output::write);
      output.finish();
      meter.filter(null, NOWHERE);
      musicLoudness = Loudness.readIntegrated(meter);
    }
    return measureResult();
  }

  private Result measureResult() throws IOException {
    float[] block = new float[2 * StereoFrame.LONGEST];
    try (StereoReader reader = StereoReader.open(m4a, sampleRate);
        StereoFrame frame = new StereoFrame(sampleRate);
        AudioFilterGraph meter = AudioFilterGraph.stereo(Loudness.PEAK_FILTER, sampleRate)) {
      int count;
      while ((count = reader.read(block, 0, StereoFrame.LONGEST)) > 0) {
        meter.filter(frame.of(block, count), NOWHERE);
      }
      meter.filter(null, NOWHERE);
      return new Result(Loudness.readIntegrated(meter), Loudness.readTruePeak(meter));
    }
  }

  /** The mix as encoded: integrated loudness in LUFS and true peak in dBTP. */
  private record Result(double integrated, double truePeak) {}

  /** Passes the sum of voice and music on, and the music alone to a meter. */
  private void sum(DuckedBed bed, AudioFilterGraph meter, FrameSink sink) throws IOException {
    FloatSampleBuffer mono = new FloatSampleBuffer();
    float[] block = new float[2 * StereoFrame.LONGEST];
    try (StereoFrame frame = new StereoFrame(sampleRate);
        MonoDecoder decoder = MonoDecoder.open(request.voice(), AV_SAMPLE_FMT_FLT, sampleRate)) {
      decoder.decodeAll(
          decoded -> {
            float[] spoken = mono.copyFrom(decoded);
            for (int done = 0; done < decoded.nb_samples(); ) {
              int count =
                  bed.read(block, Math.min(decoded.nb_samples() - done, StereoFrame.LONGEST));
              meter.filter(frame.of(block, count), NOWHERE);
              for (int i = 0; i < count; i++) {
                block[2 * i] += CENTRE * spoken[done + i];
                block[2 * i + 1] += CENTRE * spoken[done + i];
              }
              sink.accept(frame.of(block, count));
              done += count;
            }
          });
    }
  }

  private String chain(int frameSize) {
    String limiter =
        String.format(
            Locale.ROOT,
            ",aresample=%d,alimiter=level=0:limit=%.5f:attack=5:release=50:latency=1,aresample=%d",
            4 * sampleRate,
            Math.pow(10, ceiling / 20),
            sampleRate);
    return String.format(Locale.ROOT, "volume=%.3fdB:precision=float", gain)
        + (limited ? limiter : "")
        + ",aformat=sample_fmts=fltp,asetnsamples=n=%d:p=0".formatted(frameSize);
  }
}
