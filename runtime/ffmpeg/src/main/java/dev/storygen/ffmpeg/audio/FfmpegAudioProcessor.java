package dev.storygen.ffmpeg.audio;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.encode.AudioFileWriter;
import dev.storygen.model.TimeSpan;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
  public MasteredAudio master(Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> words)
      throws IOException {
    return Mastering.master(audio, mp3, target, words);
  }

  @Override
  public DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest)
      throws IOException {
    return RecordingDecoder.decode(audio, wav, sampleRate, longest);
  }

  @Override
  public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
    return AudioConcatenator.concatenate(parts, pause, wav);
  }

  @Override
  public void changeSpeed(Path recording, double speed, Path wav) throws IOException {
    SpeedChange.write(recording, speed, wav);
  }

  @Override
  public Mix mix(MixRequest request, Path m4a) throws IOException {
    return MusicMix.mix(request, m4a);
  }

  @Override
  public Optional<String> musicDefect(Path file) {
    try (StereoReader reader = StereoReader.open(file, 48_000)) {
      float[] start = new float[2 * 4096];
      return reader.read(start, 0, 4096) > 0
          ? Optional.empty()
          : Optional.of(file.getFileName() + " contains no sound");
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }
}
