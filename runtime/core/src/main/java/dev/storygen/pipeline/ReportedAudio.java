package dev.storygen.pipeline;

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

/** Emits which file is read, so that a crash of a decoder is that of the right story. */
record ReportedAudio(AudioProcessor audio, StageRun stage) implements AudioProcessor {

  @Override
  public String name() {
    return audio.name();
  }

  @Override
  public MasteredAudio master(Path file, Path mp3, AudioTarget target, Optional<TimeSpan> words)
      throws IOException {
    stage.opened(file);
    return audio.master(file, mp3, target, words);
  }

  @Override
  public DecodedAudio decode(Path file, Path wav, int sampleRate, double longest)
      throws IOException {
    stage.opened(file);
    return audio.decode(file, wav, sampleRate, longest);
  }

  @Override
  public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
    return audio.join(parts, pause, wav);
  }

  @Override
  public void changeSpeed(Path recording, double speed, Path wav) throws IOException {
    audio.changeSpeed(recording, speed, wav);
  }

  @Override
  public Mix mix(MixRequest request, Path m4a) throws IOException {
    stage.opened(request.music().orElse(request.voice()));
    return audio.mix(request, m4a);
  }

  @Override
  public Optional<String> musicDefect(Path file) {
    return audio.musicDefect(file);
  }
}
