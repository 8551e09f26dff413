package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.encode.AudioFileWriter;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MasteredAudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Masters, converts and joins recordings with FFmpeg's libraries. Memory use does not depend on
 * their length.
 */
@AutoService(AudioProcessor.class)
public final class FfmpegAudioProcessor implements AudioProcessor {

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public String description() throws IOException {
    return Ffmpeg.description() + ", MP3 by " + AudioFileWriter.mp3EncoderName();
  }

  @Override
  public MasteredAudio master(Path audio, Path mp3, AudioTarget target) throws IOException {
    return Mastering.master(audio, mp3, target);
  }

  @Override
  public double convert(Path audio, Path wav, int sampleRate) throws IOException {
    try (MonoDecoder decoder = MonoDecoder.open(audio, AV_SAMPLE_FMT_S16, sampleRate);
        AudioFileWriter output =
            AudioFileWriter.open(wav, AudioFileWriter.Encoding.wav(sampleRate))) {
      decoder.decodeAll(output::write);
      output.finish();
      return output.seconds();
    }
  }

  @Override
  public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
    return AudioConcatenator.concatenate(parts, pause, wav);
  }
}
