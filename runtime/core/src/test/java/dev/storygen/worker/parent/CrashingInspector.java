package dev.storygen.worker.parent;

import com.google.auto.service.AutoService;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes the worker with it, as a decoder does, when the file says so. */
@AutoService(MediaInspector.class)
public final class CrashingInspector implements MediaInspector {

  static final String SEGFAULT = "segfault";
  private static final int SIGSEGV_EXIT = 128 + 11;

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public AudioFacts audio(Path file, SilenceThreshold silence) throws IOException {
    if (Files.readString(file).equals(SEGFAULT)) {
      Runtime.getRuntime().halt(SIGSEGV_EXIT);
    }
    return new AudioFacts("mp3", 44_100, 1, 10, 240_000, new Waveform(10, "", List.of()), 0);
  }

  @Override
  public VideoFacts video(Path file) {
    throw new IllegalStateException("no test here looks at a video");
  }
}
